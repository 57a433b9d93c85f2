package vn.nhipcau.chat;

import vn.nhipcau.shared.SubjectKind;

import java.util.List;

/** Whoever hears replies to what we said about a thing. */
public interface ReplyHandler {
    /** What it hears replies about, one for each kind. */
    List<Hearing<?>> hearings();

    /** What is done with a reply. */
    @FunctionalInterface
    interface Heard<K> {
        /**
         * Somebody replied to a message of ours about this.
         *
         * @return false to let somebody else hear it, or nobody
         */
        boolean replied(UpdateContext context, K about);
    }

    /**
     * Replies about one kind of things.
     *
     * @param replied hears a reply to a message of ours
     * @param answered hears what somebody writes in their own chat, without replying to anything,
     *     when they were asked about this ({@link OpenQuestions}). The question is settled by that,
     *     whatever it returns, unless {@link UpdateContext#keepAsking()}; false if it is no answer:
     *     then it is heard by whoever would have heard it otherwise
     */
    record Hearing<K>(SubjectKind<K> kind, Heard<K> replied, Heard<K> answered) {
        /** An answer without a reply is heard as if it were one. */
        public static <K> Hearing<K> of(SubjectKind<K> kind, Heard<K> heard) {
            return new Hearing<>(kind, heard, heard);
        }

        boolean hears(String subject) {
            return kind.name().equals(SubjectKind.nameOf(subject));
        }

        boolean replied(UpdateContext context, String subject) {
            return kind.read(subject).map(about -> replied.replied(context, about)).orElse(false);
        }

        boolean answered(UpdateContext context, String subject) {
            return kind.read(subject).map(about -> answered.replied(context, about)).orElse(false);
        }
    }
}
