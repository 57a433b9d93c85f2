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

    /**
     * Somebody answers, in their own chat and without replying to anything, what they were asked
     * about this ({@link OpenQuestions}): the same as a reply, unless it says otherwise. The
     * question is settled by that, whatever it returns, unless {@link Turn#keepAsking()}.
     *
     * @return false if it is no answer: it is heard by whoever would have heard it otherwise
     */
    default boolean answered(Turn turn, String owner, String key) {
        return replied(turn, owner, key);
    }
}
