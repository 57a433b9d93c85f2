package vn.nhipcau.chat;

/** Hears what people say in their own chat when no dialog is open: there is one in the house. */
public interface FallbackHandler {
    /**
     * Words, a file, a place or an edited message, out of the blue.
     *
     * @param settled what was settled about these words before, in the handler's own terms; empty
     *     for words that were just said
     */
    void hear(UpdateContext context, String settled);
}
