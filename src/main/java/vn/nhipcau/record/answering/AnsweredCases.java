package vn.nhipcau.record.answering;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.people.Person;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.Case;
import vn.nhipcau.record.Draft;
import vn.nhipcau.record.Drafts;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

import java.util.List;
import java.util.Optional;

/**
 * A kind of cases that units answer in their chats.
 *
 * @param <C> the kind of case
 * @param <D> where drafts of its answers are kept
 */
public interface AnsweredCases<C extends Case, D extends Draft> {
    /** Which kind of case it is. */
    CaseRef.Kind kind();

    /** What cards and letters about a case are about. */
    SubjectKind<Id> about();

    /** What cards and letters about a draft are about. */
    SubjectKind<Id> aboutDrafts();

    /** The case with an id, locked. */
    C locked(long id);

    /** What becomes of drafts. */
    Drafts<C, D> drafts();

    /** Who may begin an answer here; empty if this chat is none of those who are to answer. */
    Optional<Acting> answering(UpdateContext context, C of);

    /** Whether it is the asker who speaks here: what they say of their own case is no answer. */
    boolean isAsker(UpdateContext context, C of);

    /** Who may do something with a draft here; empty if this chat is none of theirs. */
    Optional<Acting> acting(UpdateContext context, C of, D draft);

    /** Who approves a draft here; empty if they cannot. */
    Optional<Acting> heading(UpdateContext context, C of, D draft);

    /** Who can approve a draft, each in their own chat. */
    List<Person> heads(C of, D draft);

    /** The chats of those who write the draft. */
    List<Long> where(C of, D draft);

    /** Whether nothing that was said about it is edited any more. */
    boolean isClosed(C of);

    /** What came with the case. */
    List<Attachment> files(C of);

    /** The words of the case, where a head's card shows only their beginning; else empty. */
    RichText whole(C of);

    /** The card of a draft as it shall be now. */
    CardView draft(C of, D draft);

    /** What a head sees: the case, and the answer to it. */
    RichText preview(C of, D draft);

    /** The key of the text with which this is said. */
    String key(Phrase phrase);

    /** What cards and letters about this draft are about. */
    default String subject(D draft) {
        return SubjectKind.of(aboutDrafts(), draft.id());
    }
}
