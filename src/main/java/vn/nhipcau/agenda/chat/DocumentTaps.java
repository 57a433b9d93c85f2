package vn.nhipcau.agenda.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.agenda.Documents;
import vn.nhipcau.agenda.Receipts;
import vn.nhipcau.agenda.SessionDocument;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Staff;

/** What a secretary does with a document of a session. */
@Component
class DocumentTaps {
    private static final int MOST_NAMES = 30;

    private final Sessions sessions;
    private final Documents documents;
    private final Receipts receipts;
    private final DocumentDelivery delivery;
    private final SessionView sessionView;
    private final AskedDocumentView views;
    private final AskDocument asking;
    private final Flows flows;
    private final Staff staff;
    private final Cards cards;
    private final Outbox outbox;

    DocumentTaps(
            Sessions sessions,
            Documents documents,
            Receipts receipts,
            DocumentDelivery delivery,
            SessionView sessionView,
            AskedDocumentView views,
            AskDocument asking,
            Flows flows,
            Staff staff,
            Cards cards,
            Outbox outbox) {
        this.sessions = sessions;
        this.documents = documents;
        this.receipts = receipts;
        this.delivery = delivery;
        this.sessionView = sessionView;
        this.views = views;
        this.asking = asking;
        this.flows = flows;
        this.staff = staff;
        this.cards = cards;
        this.outbox = outbox;
    }

    /** A button was tapped that is about this document, on this card. */
    void tapped(
            UpdateContext context,
            long card,
            SessionAction.OnDocument action,
            SessionDocument document) {
        switch (action) {
            case SessionAction.Doc _ -> show(context, card, document);
            case SessionAction.Files _ ->
                    outbox.say(
                            Letter.answer(
                                            context.address().id(),
                                            context.text("agenda.files", document.title()),
                                            SessionCards.SUBJECT)
                                    .with(documents.files(document)));
            case SessionAction.Due _ -> {
                if (!document.isOwed()) context.note("agenda.document.notOwed");
                else flows.begin(context, asking, asking.otherDay(document));
            }
            case SessionAction.Drop _ -> drop(context, card, document);
        }
    }

    private void drop(UpdateContext context, long card, SessionDocument document) {
        if (!document.isOwed()) {
            context.note("agenda.document.notOwed");
            show(context, card, document);
            return;
        }
        documents.drop(document);
        delivery.bring(documents.get(document.id()));
        cards.show(card, sessionView.session(sessions.get(document.session()), context.language()));
    }

    private void show(UpdateContext context, long card, SessionDocument document) {
        var waiting =
                receipts.waitingFor(document).stream()
                        .map(Person::id)
                        .flatMap(id -> staff.nameOf(id).stream())
                        .limit(MOST_NAMES)
                        .toList();
        cards.show(card, views.document(document, waiting, context.language()));
    }
}
