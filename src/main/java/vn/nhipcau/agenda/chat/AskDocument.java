package vn.nhipcau.agenda.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.agenda.DocumentDays;
import vn.nhipcau.agenda.Documents;
import vn.nhipcau.agenda.SessionDocument;
import vn.nhipcau.calendar.TypedDays;
import vn.nhipcau.chat.Flow;
import vn.nhipcau.chat.FlowStep;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.NextStep;
import vn.nhipcau.chat.NextStep.End;
import vn.nhipcau.chat.NextStep.GoTo;
import vn.nhipcau.chat.NextStep.Stay;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.council.Unit;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.people.People;
import vn.nhipcau.shared.Codec;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;

import java.time.Clock;
import java.time.LocalDate;

/**
 * The secretariat asks a unit for a document, or gives it another day.
 *
 * <pre>
 * Lan   [Thêm tài liệu]
 * Bot   Tài liệu gì?
 * Lan   Báo cáo kết quả giải quyết kiến nghị cử tri
 * Bot   Đơn vị nào chuẩn bị? [UBND quận] …
 * Lan   [UBND quận]
 * Bot   Hạn nộp? [30/11/2026]
 * </pre>
 */
@Component
class AskDocument implements Flow<AskDocument.Step> {
    static final Codec<AskAction> ACTIONS = Codec.of(AskAction.class);
    private static final int LONGEST_TITLE = 200;

    sealed interface Step extends FlowStep {}

    record WhichTitle(long session) implements Step {}

    record WhichUnit(long session, String title, int page) implements Step {}

    /** By when, for a document that is asked for only now. */
    record ByWhen(long session, String title, String unit, LocalDate proposed) implements Step {}

    /** By when, for one that was asked for before. */
    record OtherDay(long document, String title) implements Step {}

    private final Sessions sessions;
    private final Documents documents;
    private final DocumentDays documentDays;
    private final DocumentDelivery delivery;
    private final AskDocumentView asking;
    private final SessionView views;
    private final People people;
    private final Units units;
    private final Cards cards;
    private final Clock clock;

    AskDocument(
            Sessions sessions,
            Documents documents,
            DocumentDays documentDays,
            DocumentDelivery delivery,
            AskDocumentView asking,
            SessionView views,
            People people,
            Units units,
            Cards cards,
            Clock clock) {
        this.sessions = sessions;
        this.documents = documents;
        this.documentDays = documentDays;
        this.delivery = delivery;
        this.asking = asking;
        this.views = views;
        this.people = people;
        this.units = units;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "document";
    }

    @Override
    public Class<Step> steps() {
        return Step.class;
    }

    Step first(CouncilSession session) {
        return new WhichTitle(session.id());
    }

    Step otherDay(SessionDocument document) {
        return new OtherDay(document.id(), document.title());
    }

    @Override
    public CardView ask(Step step, Language language) {
        return asking.ask(step, language);
    }

    @Override
    public NextStep<Step> hear(Step step, UpdateContext context) {
        if (!people.isSecretary(context.person()))
            return new End<>(CardView.of(context.text("chat.notAuthorised")));
        return switch (context.said()) {
            case MessageContent.Tapped _ -> tapped(step, context);
            case MessageContent.Words(var typed) -> typed(step, typed.strip(), context);
            default -> useButtons(context);
        };
    }

    private NextStep<Step> useButtons(UpdateContext context) {
        context.hint("agenda.plan.useButtons");
        return new Stay<>();
    }

    private NextStep<Step> tapped(Step step, UpdateContext context) {
        return switch (context.tapped(ACTIONS).orElse(null)) {
            case AskAction.Stop() -> new End<>(CardView.of(context.text("agenda.plan.stopped")));
            case AskAction.Page(var number)
                    when step instanceof WhichUnit(var session, var title, _) ->
                    new GoTo<>(new WhichUnit(session, title, number));
            case AskAction.ByUnit(var id) when step instanceof WhichUnit asked ->
                    units.find(id)
                            .filter(Unit::isOpen)
                            .map(unit -> byWhen(asked, unit))
                            .orElseGet(() -> useButtons(context));
            case AskAction.Day(var day)
                    when step instanceof ByWhen asked && day.equals(asked.proposed()) ->
                    save(asked, day, context);
            case null, default -> useButtons(context);
        };
    }

    private NextStep<Step> byWhen(WhichUnit asked, Unit unit) {
        var proposed = documentDays.usualDue(sessions.get(asked.session()));
        return new GoTo<>(new ByWhen(asked.session(), asked.title(), unit.id(), proposed));
    }

    private NextStep<Step> typed(Step step, String typed, UpdateContext context) {
        return switch (step) {
            case WhichTitle(var session) when typed.length() <= LONGEST_TITLE ->
                    new GoTo<>(new WhichUnit(session, typed.replaceAll("\\s+", " "), 0));
            case WhichTitle _ -> {
                context.reply("agenda.ask.titleTooLong", LONGEST_TITLE);
                yield new Stay<>();
            }
            case ByWhen asked -> {
                var day = day(typed, sessions.get(asked.session()), context);
                yield day == null ? new Stay<>() : save(asked, day, context);
            }
            case OtherDay(var id, _) -> otherDay(id, typed, context);
            case WhichUnit _ -> useButtons(context);
        };
    }

    // What comes after the opening helps nobody.
    private @Nullable LocalDate day(String typed, CouncilSession session, UpdateContext context) {
        var days = TypedDays.read(typed, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        if (days.wrong() != null) context.reply("agenda.plan.wrong." + days.wrong());
        else if (!days.first().equals(days.last())) context.reply("agenda.ask.oneDay");
        else if (days.first().isAfter(session.opens()))
            context.reply("agenda.ask.afterOpening", Dates.day(session.opens()));
        else return days.first();
        return null;
    }

    private NextStep<Step> save(ByWhen asked, LocalDate day, UpdateContext context) {
        var session = sessions.get(asked.session());
        if (!session.isAhead()) return new End<>(CardView.of(context.text("agenda.over")));
        var document =
                documents.ask(session, asked.title(), asked.unit(), day, context.person().id());
        delivery.bring(document);
        showSession(context, session);
        return new End<>(
                CardView.of(
                        context.text(
                                delivery.isReached(document)
                                        ? "agenda.ask.asked"
                                        : "agenda.ask.notReached",
                                document.title(),
                                units.get(document.unit()).name().in(context.language()),
                                Dates.day(day))));
    }

    private NextStep<Step> otherDay(long id, String typed, UpdateContext context) {
        var document = documents.locked(id).orElseThrow();
        if (!document.isOwed())
            return new End<>(CardView.of(context.text("agenda.document.notOwed")));
        var session = sessions.get(document.session());
        var day = day(typed, session, context);
        if (day == null) return new Stay<>();
        documents.due(document, day);
        delivery.bring(documents.get(id));
        showSession(context, session);
        return new End<>(
                CardView.of(context.text("agenda.ask.moved", document.title(), Dates.day(day))));
    }

    private void showSession(UpdateContext context, CouncilSession session) {
        cards.answer(
                context.address().id(),
                SessionCards.subject(session.id()),
                views.session(session, context.language()));
    }

    @Override
    public boolean asksForWords(Step step) {
        return !(step instanceof WhichUnit);
    }

    @Override
    public boolean holds(Step step) {
        return step instanceof WhichUnit || step instanceof ByWhen;
    }

    @Override
    public void abandoned(Step step) {
        // Nothing of it lies anywhere else.
    }
}
