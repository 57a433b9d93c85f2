package vn.nhipcau.record.answering;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Quoting;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.record.Case;
import vn.nhipcau.record.Draft;
import vn.nhipcau.record.MessageLinks;
import vn.nhipcau.record.Retraction;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.RichText;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * What was said in the course of an erased case beside its card: drafts, approvals, requests for
 * support, answers. They quote it, so they go as well.
 */
@Component
public class ErasedCases {
    private final List<Quoting> quoting;
    private final MessageLinks links;
    private final Retraction retraction;

    ErasedCases(List<Quoting> quoting, MessageLinks links, Retraction retraction) {
        this.quoting = quoting;
        this.links = links;
        this.retraction = retraction;
    }

    /**
     * Takes all of that away.
     *
     * @param chats gives the addresses at which messages about a subject are deleted
     * @param last what stands in its place
     */
    public <C extends Case, D extends Draft> void takeAway(
            AnsweredCases<C, D> cases,
            C of,
            Function<String, Collection<Long>> chats,
            RichText last) {
        for (D draft : cases.drafts().all(of)) links.over(cases.subject(draft));
        var erased = new CaseRef(cases.kind(), of.id());
        for (Quoting one : quoting)
            for (String subject : one.quoting(erased))
                retraction.takeBack(subject, chats.apply(subject), CardView.of(last));
    }
}
