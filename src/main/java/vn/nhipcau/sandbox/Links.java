package vn.nhipcau.sandbox;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Locale;

/** What counts as a link on Telegram. */
final class Links {
    private Links() {}

    /** The link in its normal form, or null for what cannot be opened. */
    static @Nullable String normal(String link) {
        String trimmed = link.strip();
        if (trimmed.isEmpty() || trimmed.chars().anyMatch(Character::isWhitespace)) return null;
        String lower = trimmed.toLowerCase(Locale.ROOT);
        if (lower.matches("tg:(//)?.+")) {
            return "tg://" + trimmed.substring(lower.startsWith("tg://") ? 5 : 3);
        }
        String full = lower.contains("://") ? trimmed : "http://" + trimmed;
        try {
            var uri = URI.create(full.replace("|", "%7C"));
            boolean web =
                    "http".equalsIgnoreCase(uri.getScheme())
                            || "https".equalsIgnoreCase(uri.getScheme());
            String host = uri.getHost();
            if (!web || host == null || !host.contains(".")) return null;
            return uri.getRawPath().isEmpty() && uri.getRawQuery() == null ? full + "/" : full;
        } catch (IllegalArgumentException odd) {
            return null;
        }
    }
}
