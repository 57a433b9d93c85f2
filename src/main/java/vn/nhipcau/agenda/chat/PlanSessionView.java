package vn.nhipcau.agenda.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.agenda.SessionWords;
import vn.nhipcau.council.CouncilSessionKind;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;

/** What the secretariat is asked while it plans a session. */
@Component
class PlanSessionView {
    private final SessionWords words;
    private final Texts texts;

    PlanSessionView(SessionWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
    }

    CardView ask(PlanSession.Step step, Language language) {
        return switch (step) {
            case PlanSession.WhichKind _ -> whichKind(language);
            case PlanSession.WhichNumber(var draft) ->
                    CardView.of(
                            texts.say(language, "agenda.plan.whichNumber"),
                            button(
                                    texts.words(language, "agenda.plan.number", draft.number()),
                                    new PlanAction.Numbered(draft.number())),
                            cancel(language));
            case PlanSession.WhichDays _ ->
                    CardView.of(texts.say(language, "agenda.plan.whichDays"), cancel(language));
            case PlanSession.IsThatRight(var draft) -> isThatRight(draft, language);
        };
    }

    private CardView whichKind(Language language) {
        var rows = new ArrayList<List<Button>>();
        for (var kind : CouncilSessionKind.values())
            rows.add(
                    List.of(
                            button(
                                    texts.words(language, "agenda.plan.kind." + kind),
                                    new PlanAction.OfKind(kind))));
        rows.add(List.of(cancel(language)));
        return new CardView(texts.say(language, "agenda.plan.whichKind"), rows);
    }

    private CardView isThatRight(PlanSession.Draft draft, Language language) {
        var plan = draft.plan(words.name(draft.number()), List.of());
        return CardView.of(
                texts.say(
                        language,
                        draft.session() == null ? "agenda.plan.right" : "agenda.plan.rightChange",
                        plan.name().in(language),
                        words.kind(plan.kind(), language),
                        Dates.days(plan.opens(), plan.closes())),
                button(texts.words(language, "agenda.plan.save"), new PlanAction.Save()),
                cancel(language));
    }

    private static Button button(String label, PlanAction action) {
        return Button.tap(label, PlanSession.ACTIONS.write(action));
    }

    private Button cancel(Language language) {
        return button(texts.words(language, "agenda.plan.cancel"), new PlanAction.Stop());
    }
}
