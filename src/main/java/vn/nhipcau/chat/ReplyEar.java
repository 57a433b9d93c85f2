package vn.nhipcau.chat;

import java.util.List;

/** Whoever hears replies to what we said about a thing. */
public interface ReplyEar {
    /** The parts before the colon of the subjects that it hears about. */
    List<String> owners();

    /**
     * Somebody replied to a message of ours about this.
     *
     * @param owner the part before the colon of the subject
     * @param key the part after it
     * @return false to let somebody else hear it, or nobody
     */
    boolean replied(Turn turn, String owner, String key);
}
