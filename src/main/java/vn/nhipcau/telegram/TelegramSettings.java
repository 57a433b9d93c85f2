package vn.nhipcau.telegram;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.time.Duration;

/**
 * How to reach Telegram. A wrong value stops the start, named, without showing any secret.
 *
 * @param token the bot's token from BotFather; null or blank without Telegram
 * @param mode how updates come in
 * @param apiUrl scheme, host and port of the Bot API server; no path
 * @param proxy {@code http://} or {@code socks5://}, with {@code user:password@} if it wants that
 * @param webhookUrl where Telegram finds us from outside, https; only for webhooks
 * @param webhookSecret what Telegram shows with each webhook; only for webhooks
 * @param limits how fast Telegram lets us send
 */
@ConfigurationProperties("nhipcau.telegram")
record TelegramSettings(
        @Nullable String token,
        @DefaultValue("polling") Mode mode,
        @DefaultValue("https://api.telegram.org") URI apiUrl,
        @Nullable URI proxy,
        @Nullable URI webhookUrl,
        @Nullable String webhookSecret,
        @DefaultValue Limits limits) {

    /** How updates come in. */
    enum Mode {
        POLLING,
        WEBHOOK
    }

    /**
     * Telegram's published limits with a little air.
     *
     * @param perSecond messages in any second, over all chats
     * @param privateBurst messages that may go to one person at once; then one each second
     * @param groupPerMinute messages in any minute to one group
     * @param countPrivateEdits whether edits in a person's own chat count as messages
     * @param countGroupEdits whether edits in a group count as messages
     * @param callTimeout the longest a call may take
     * @param uploadTimeout the longest a call with a file in it may take
     */
    record Limits(
            @DefaultValue("28") int perSecond,
            @DefaultValue("4") int privateBurst,
            @DefaultValue("20") int groupPerMinute,
            @DefaultValue("false") boolean countPrivateEdits,
            @DefaultValue("true") boolean countGroupEdits,
            @DefaultValue("20s") Duration callTimeout,
            @DefaultValue("3m") Duration uploadTimeout) {

        Limits {
            if (perSecond < 11 || privateBurst < 1 || groupPerMinute < 10)
                throw new IllegalArgumentException(
                        "nhipcau.telegram.limits: an album of 10 must fit in a second and a minute");
        }
    }

    TelegramSettings {
        if (token != null && token.isBlank()) token = null;
        if (token != null && !token.matches("[0-9]+:[A-Za-z0-9_-]+"))
            throw new IllegalArgumentException("nhipcau.telegram.token: not a token of BotFather");
        if (!("" + apiUrl.getScheme()).matches("https?")
                || apiUrl.getHost() == null
                || !("" + apiUrl.getPath()).matches("/?"))
            throw new IllegalArgumentException(
                    "nhipcau.telegram.api-url: scheme, host and port, such as http://host:8081");
        if (proxy != null
                && (!("" + proxy.getScheme()).matches("http|socks5h?")
                        || proxy.getHost() == null
                        || proxy.getPort() < 0))
            throw new IllegalArgumentException(
                    "nhipcau.telegram.proxy: such as http://host:3128 or"
                            + " socks5://user:password@host:1080");
        if (webhookSecret != null && webhookSecret.isBlank()) webhookSecret = null;
        if (webhookSecret != null && !webhookSecret.matches("[A-Za-z0-9_-]{1,256}"))
            throw new IllegalArgumentException(
                    "nhipcau.telegram.webhook-secret: 1 to 256 of A-Z a-z 0-9 _ -");
        if (mode == Mode.WEBHOOK && (webhookUrl == null || webhookSecret == null))
            throw new IllegalArgumentException(
                    "nhipcau.telegram: webhooks need webhook-url and webhook-secret");
    }

    /** Our id at Telegram: the part of the token before the colon. */
    long botId() {
        String whole = requiredToken();
        return Long.parseLong(whole.substring(0, whole.indexOf(':')));
    }

    /** The token, where Telegram is in use at all. */
    String requiredToken() {
        if (token == null) throw new IllegalStateException("nhipcau.telegram.token is not set");
        return token;
    }

    /** Says where, never with what: tokens and passwords must not reach a log. */
    @Override
    public String toString() {
        return "TelegramSettings[" + mode + ", " + apiUrl + "]";
    }
}
