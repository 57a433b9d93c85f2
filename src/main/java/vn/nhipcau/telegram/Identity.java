package vn.nhipcau.telegram;

/**
 * Who we are at Telegram, as {@code getMe} tells.
 *
 * @param username without the {@code @}
 * @param readsAll whether we read everything in groups (privacy mode off)
 */
record Identity(long id, String username, boolean readsAll) {}
