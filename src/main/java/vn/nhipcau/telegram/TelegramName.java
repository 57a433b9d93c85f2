package vn.nhipcau.telegram;

/** What this messenger is called in the other rooms. */
final class TelegramName {
    static final String CHANNEL = "telegram";

    private TelegramName() {}
}
