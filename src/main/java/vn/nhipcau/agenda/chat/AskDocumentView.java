package vn.nhipcau.agenda.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.Unit;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.ListPage;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;

/** What the secretariat is asked when a unit shall bring a document. */
@Component
class AskDocumentView {
    private static final int ON_A_PAGE = 10;

    private final Units units;
    private final Texts texts;

    AskDocumentView(Units units, Texts texts) {
        this.units = units;
        this.texts = texts;
    }

    CardView ask(AskDocument.Step step, Language language) {
        return switch (step) {
            case AskDocument.WhichTitle _ ->
                    CardView.of(texts.say(language, "agenda.ask.title"), cancel(language));
            case AskDocument.WhichUnit(_, var title, var page) -> whichUnit(title, page, language);
            case AskDocument.ByWhen(_, var title, _, var proposed) ->
                    CardView.of(
                            texts.say(language, "agenda.ask.day", title),
                            button(Dates.day(proposed), new AskAction.Day(proposed)),
                            cancel(language));
            case AskDocument.OtherDay(_, var title) ->
                    CardView.of(
                            texts.say(language, "agenda.ask.otherDay", title), cancel(language));
        };
    }

    private CardView whichUnit(String title, int page, Language language) {
        var shown = ListPage.of(units.all(), ON_A_PAGE, page);
        var rows = new ArrayList<List<Button>>();
        for (Unit unit : shown.shown())
            rows.add(List.of(button(unit.name().in(language), new AskAction.ByUnit(unit.id()))));
        var paging =
                shown.turning(
                        to ->
                                button(
                                        texts.words(language, "agenda.before"),
                                        new AskAction.Page(to)),
                        to ->
                                button(
                                        texts.words(language, "agenda.after"),
                                        new AskAction.Page(to)));
        paging.add(cancel(language));
        rows.add(paging);
        return new CardView(texts.say(language, "agenda.ask.unit", title), rows);
    }

    private static Button button(String label, AskAction action) {
        return Button.tap(label, AskDocument.ACTIONS.write(action));
    }

    private Button cancel(Language language) {
        return button(texts.words(language, "agenda.plan.cancel"), new AskAction.Stop());
    }
}
