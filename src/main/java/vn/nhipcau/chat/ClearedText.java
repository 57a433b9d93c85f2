package vn.nhipcau.chat;

/** Words that show no sign of a complaint or a denunciation: they may go to any unit. */
public final class ClearedText implements ScreenedText {
    private final String text;

    /** Only {@link Screening} clears words. */
    ClearedText(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /** Not the words: this may end in a log. */
    @Override
    public String toString() {
        return "ClearedText";
    }
}
