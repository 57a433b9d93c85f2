package vn.nhipcau.agenda.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.agenda.SessionWords;
import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Council;
import vn.nhipcau.council.Delegate;
import vn.nhipcau.council.DelegateGroup;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.council.Units;
import vn.nhipcau.council.Ward;
import vn.nhipcau.outbox.ButtonRows;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.people.Consents;
import vn.nhipcau.people.Consents.Purpose;
import vn.nhipcau.people.People;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Only;
import vn.nhipcau.shared.Written;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who was elected where somebody lives, and what the council does. Whoever has agreed that we keep
 * something of them says once where they live.
 *
 * <pre>
 * An    /daibieu
 * Bot   Đại biểu của phường nào? [Ngọc Thụy] [Bồ Đề] …
 * An    [Bồ Đề]
 * Bot   Đại biểu HĐND quận Long Biên ứng cử tại phường Bồ Đề …
 * </pre>
 */
@Component
class DelegatesCommand implements ChatCommand, CardHandler<Only, DelegatesCommand.Action> {
    private static final CardKind<Only, Action> KIND =
            CardKind.of(SubjectKind.ofOne("elected"), Action.class);
    private static final int IN_A_ROW = 2;
    private static final int MOST_LETTERS = 3000;

    /** What the buttons do. */
    sealed interface Action {
        /** They live in this ward. */
        @Written("ward")
        record OfWard(String ward) implements Action {}

        /** They choose another ward. */
        record Other() implements Action {}
    }

    private final Delegates delegates;
    private final Sessions sessions;
    private final Council council;
    private final Units units;
    private final EntryWords words;
    private final People people;
    private final Consents consents;
    private final Cards cards;

    DelegatesCommand(
            Delegates delegates,
            Sessions sessions,
            Council council,
            Units units,
            EntryWords words,
            People people,
            Consents consents,
            Cards cards) {
        this.delegates = delegates;
        this.sessions = sessions;
        this.council = council;
        this.units = units;
        this.words = words;
        this.people = people;
        this.consents = consents;
        this.cards = cards;
    }

    @Override
    public String name() {
        return "daibieu";
    }

    @Override
    public String english() {
        return "delegates";
    }

    @Override
    public int place() {
        return 32;
    }

    @Override
    public void run(UpdateContext context, String rest) {
        var ward = context.person().home().flatMap(units::findWard);
        CardView view;
        if (units.wards().isEmpty() || delegates.groups().isEmpty()) view = elected(context, null);
        else view = ward.map(known -> elected(context, known)).orElseGet(() -> whichWard(context));
        cards.answer(context.address().id(), KIND.subject(new Only()), view);
    }

    private CardView whichWard(UpdateContext context) {
        var rows =
                ButtonRows.of(
                        units.wards(),
                        IN_A_ROW,
                        ward ->
                                KIND.button(
                                        ward.name().in(context.language()),
                                        new Action.OfWard(ward.id())));
        return new CardView(context.text("agenda.elected.which"), rows);
    }

    private CardView elected(UpdateContext context, @Nullable Ward ward) {
        var lines = new ArrayList<RichText>();
        String of = council.name().in(context.language());
        lines.add(
                ward == null
                        ? context.text("agenda.elected.all", of)
                        : context.text("agenda.elected", of, ward.name().in(context.language())));
        int before = lines.size();
        for (DelegateGroup group : delegates.groups())
            if (ward == null || group.wards().contains(ward.id())) add(context, group, lines);
        if (lines.size() == before) lines.add(context.text("agenda.elected.none"));
        lines.add(context.text("agenda.elected.council", of));
        sessions.upcoming().stream()
                .findFirst()
                .ifPresent(
                        next ->
                                lines.add(
                                        context.text(
                                                "agenda.elected.next",
                                                next.name().in(context.language()),
                                                SessionWords.days(next))));
        lines.addAll(words.receptions(ward == null ? null : ward.id(), context.language()));
        return ward == null
                ? CardView.of(RichText.lines(lines))
                : CardView.of(
                        RichText.lines(lines),
                        KIND.button(context.words("agenda.elected.other"), new Action.Other()));
    }

    // A long list is cut where a message would be too long.
    private void add(UpdateContext context, DelegateGroup group, List<RichText> lines) {
        var language = context.language();
        if (RichText.lines(lines).codePoints() > MOST_LETTERS) return;
        lines.add(context.text("agenda.elected.group", group.name().in(language)));
        for (Delegate delegate : delegates.ofGroup(group.id())) {
            var title = delegate.title();
            String what =
                    delegate.id().equals(group.leader())
                            ? context.words("agenda.elected.leader")
                            : "";
            if (title != null)
                what = what.isEmpty() ? title.in(language) : what + ", " + title.in(language);
            lines.add(
                    what.isEmpty()
                            ? context.text("agenda.elected.delegate", delegate.name())
                            : context.text("agenda.elected.delegate.who", delegate.name(), what));
        }
    }

    @Override
    public CardKind<Only, Action> kind() {
        return KIND;
    }

    /** None: it is about delegates. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(UpdateContext context, Tap<Only, Action> tap) {
        var ward =
                switch (tap.action()) {
                    case Action.OfWard(var id) ->
                            units.wards().stream().filter(one -> one.id().equals(id)).findFirst();
                    case Action.Other() -> Optional.<Ward>empty();
                };
        ward.filter(_ -> consents.given(context.person(), Purpose.PETITIONS))
                .ifPresent(home -> people.livesIn(context.person(), home.id()));
        cards.show(
                tap.card().id(),
                ward.map(known -> elected(context, known)).orElseGet(() -> whichWard(context)));
    }
}
