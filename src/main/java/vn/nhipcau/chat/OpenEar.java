package vn.nhipcau.chat;

/** Hears what people say in their own chat when no dialog is open: there is one in the house. */
public interface OpenEar {
    /**
     * Words, a file, a place or an edited message, out of the blue.
     *
     * @param context what was settled about these words before, in the ear's own terms; empty for
     *     words that were just said
     */
    void hear(Turn turn, String context);
}
