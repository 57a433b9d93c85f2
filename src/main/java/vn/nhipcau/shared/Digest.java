package vn.nhipcau.shared;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** SHA-256 over several texts, each with its length, so that none can lend letters to the next. */
public final class Digest {
    /** What the first fact of a timeline follows. */
    public static final String NONE = "0".repeat(64);

    private Digest() {}

    /** The digest of these texts in this order, in hexadecimal. */
    public static String of(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The digest of one fact of a timeline, chained to the fact before it.
     *
     * @param code of the case that the timeline is of
     * @param at exact to the microsecond, as both databases keep it
     * @param content the salted digest of the words that came with it, if any did
     * @param previous the digest of the fact before, or {@link #NONE}
     */
    public static String link(
            String code,
            int number,
            Instant at,
            Enum<?> kind,
            Enum<?> actor,
            String facts,
            @Nullable String content,
            String previous) {
        return link(code, number, at, kind.name(), actor.name(), facts, content, previous);
    }

    /** The same for a line as it is stored, whatever it says. */
    public static String link(
            String code,
            int number,
            Instant at,
            String kind,
            String actor,
            String facts,
            @Nullable String content,
            String previous) {
        return of(
                code,
                String.valueOf(number),
                String.valueOf(at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000),
                kind,
                actor,
                facts,
                content == null ? "" : content,
                previous);
    }
}
