package vn.nhipcau.agenda.chat;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.agenda.DocumentDays;
import vn.nhipcau.agenda.Documents;
import vn.nhipcau.agenda.SessionDocument;
import vn.nhipcau.agenda.SessionWords;
import vn.nhipcau.council.SessionChanged;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.util.List;

/** What it means for the documents of a session that it is moved, or does not take place. */
@Component
class MovedSessions {
    private final Documents documents;
    private final DocumentDays documentDays;
    private final DocumentDelivery delivery;
    private final Handouts handouts;
    private final Outbox outbox;
    private final Texts texts;

    MovedSessions(
            Documents documents,
            DocumentDays documentDays,
            DocumentDelivery delivery,
            Handouts handouts,
            Outbox outbox,
            Texts texts) {
        this.documents = documents;
        this.documentDays = documentDays;
        this.delivery = delivery;
        this.handouts = handouts;
        this.outbox = outbox;
        this.texts = texts;
    }

    // The card far up changes too; that the day is another one is said where nobody looks for it.
    private void follow(SessionChanged change, SessionDocument document) {
        var before = change.before();
        if (before == null) return;
        var due = documentDays.dueAfterMove(document.due(), before, change.after());
        if (due.equals(document.due())) return;
        documents.due(document, due);
        var said =
                texts.say(
                        Language.VI,
                        "agenda.unit.dueMoved",
                        document.title(),
                        SessionWords.days(change.after()),
                        Dates.day(due),
                        Dates.day(document.due()));
        for (long address : delivery.addresses(document))
            outbox.say(Letter.notice(address, said, document.reference()));
    }

    /** Nobody owes anything for a session that will not take place; all see its days. */
    @EventListener
    void on(SessionChanged change) {
        if (change.isNew()) return;
        for (var document : documents.of(change.after())) {
            documents.lock(List.of(document.id()));
            var now = documents.get(document.id());
            if (change.isCancelled() && now.isOwed()) documents.drop(now);
            else if (change.hasMoved() && now.isOwed()) follow(change, now);
            delivery.bring(documents.get(document.id()));
        }
        if (change.isCancelled() || change.hasMoved()) handouts.tell(change);
    }
}
