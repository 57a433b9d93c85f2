package vn.nhipcau.chat;

/** Whoever gives out links that open a chat with a key. */
public interface DeepLink {
    /** Somebody came by a link; false if the key is none of ours. */
    boolean opened(UpdateContext context, String key);
}
