package vn.nhipcau.chat;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.Language;

import java.util.List;

/**
 * A messenger, as a dialog sees it beside messages: the commands it offers and how it is linked.
 */
public interface Menu {
    /** The messenger's name. */
    String channel();

    /**
     * A link that opens a chat with us and hands us the key.
     *
     * @param key at most 64 of {@code [A-Za-z0-9_-]}
     * @param group whether it first asks for a group to add us to
     * @return null while we do not yet know our own name there
     */
    @Nullable String link(String key, boolean group);

    /** Which commands everybody sees in their own chat; a network call, again tried until done. */
    void everybody(Language language, List<Entry> commands);

    /** Which commands everybody sees in groups; a network call, again tried until done. */
    void groups(Language language, List<Entry> commands);

    /** Which commands this one chat sees; a network call, again tried until done. */
    void chat(String externalChatId, List<Entry> commands);

    /** What everybody reads about us before they write; a network call, again tried until done. */
    void profile(Language language, Profile profile);

    /**
     * What a messenger shows about us.
     *
     * @param description in the empty chat, at most 512 characters are shown
     * @param brief on our profile and beside shared links, at most 120
     */
    record Profile(String description, String brief) {}

    /** A command and what it does, in one language. */
    record Entry(String command, String description) {}
}
