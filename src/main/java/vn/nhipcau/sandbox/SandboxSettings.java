package vn.nhipcau.sandbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/**
 * How the sandbox is set up.
 *
 * @param enabled whether it exists at all
 * @param directory where it remembers chats, updates and files
 * @param token the only token its Bot API accepts; the part before the colon is the bot's user id
 * @param botUsername the bot's name in links such as t.me/name?start=…
 * @param botName the bot's displayed name until the bot sets another
 */
@ConfigurationProperties("nhipcau.sandbox")
record SandboxSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("./data/sandbox") Path directory,
        @DefaultValue("1000000000:SANDBOX") String token,
        @DefaultValue("nhipcau_sandbox_bot") String botUsername,
        @DefaultValue("Nhịp Cầu") String botName) {

    long botId() {
        return Long.parseLong(token.substring(0, token.indexOf(':')));
    }
}
