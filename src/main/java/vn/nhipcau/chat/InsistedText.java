package vn.nhipcau.chat;

/**
 * Words that looked like a complaint or a denunciation, of which their author, having been told,
 * says that they are a petition: the secretariat looks at them first, and nobody else.
 */
public final class InsistedText implements ScreenedText {
    private final String text;

    /** Only {@link Screening} lets such words pass. */
    InsistedText(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /** Not the words: this may end in a log. */
    @Override
    public String toString() {
        return "InsistedText";
    }
}
