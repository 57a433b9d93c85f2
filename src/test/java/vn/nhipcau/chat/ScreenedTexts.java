package vn.nhipcau.chat;

/** Words for tests of verbs, as if the guard had let them pass. */
public final class ScreenedTexts {
    private ScreenedTexts() {}

    /** Words that show no sign of anything. */
    public static ClearedText cleared(String words) {
        return new ClearedText(words);
    }

    /** Words that their author insists on. */
    public static InsistedText insisted(String words) {
        return new InsistedText(words);
    }
}
