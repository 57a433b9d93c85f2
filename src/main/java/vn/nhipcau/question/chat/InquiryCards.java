package vn.nhipcau.question.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.duty.TimeLimits;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.ListPage;
import vn.nhipcau.question.QuestionKind;
import vn.nhipcau.question.QuestionWords;
import vn.nhipcau.question.chat.Addressees.Addressee;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;

/** What the card shows while a delegate writes a question. */
@Component
class InquiryCards {
    private static final int ON_A_PAGE = 8;

    private final Addressees addressees;
    private final Sessions sessions;
    private final QuestionWords words;
    private final TimeLimits limits;
    private final Texts texts;

    InquiryCards(
            Addressees addressees,
            Sessions sessions,
            QuestionWords words,
            TimeLimits limits,
            Texts texts) {
        this.addressees = addressees;
        this.sessions = sessions;
        this.words = words;
        this.limits = limits;
        this.texts = texts;
    }

    CardView whom(InquiryDraft draft, int page, Language language) {
        var shown = ListPage.of(addressees.all(draft.kind()), ON_A_PAGE, page);
        var rows = new ArrayList<List<Button>>();
        for (Addressee one : shown.shown())
            rows.add(List.of(tap(one.name().in(language), new InquiryAction.To(one.id()))));
        rows.add(
                shown.turning(
                        to ->
                                button(
                                        language,
                                        "question.button.before",
                                        new InquiryAction.Page(to)),
                        to ->
                                button(
                                        language,
                                        "question.button.after",
                                        new InquiryAction.Page(to))));
        rows.add(List.of(cancel(language)));
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "question.ask.whom." + draft.kind()));
        if (!draft.isEmpty()) lines.addAll(content(draft, language));
        return new CardView(RichText.lines(lines), rows);
    }

    CardView what(InquiryDraft draft, Language language) {
        return CardView.of(
                RichText.lines(
                        texts.say(language, "question.ask.what", addressee(draft, language)),
                        texts.say(language, "question.ask.how." + draft.kind())),
                cancel(language));
    }

    CardView check(InquiryDraft draft, Language language) {
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "question.ask.draft", words.kind(draft.kind(), language)));
        lines.add(texts.say(language, "question.ask.to", addressee(draft, language)));
        lines.add(limit(draft.kind(), language));
        lines.add(words.session(draft.session(), language));
        lines.addAll(content(draft, language));
        var change = new ArrayList<Button>();
        change.add(button(language, "question.button.whom", new InquiryAction.Whom()));
        if (!sessions.upcoming().isEmpty())
            change.add(
                    button(language, "question.button.session", new InquiryAction.Session(null)));
        return new CardView(
                RichText.lines(lines),
                List.of(
                        List.of(button(language, "question.button.send", new InquiryAction.Send())),
                        change,
                        List.of(cancel(language))));
    }

    CardView whichSession(InquiryDraft draft, Language language) {
        var rows = new ArrayList<List<Button>>();
        for (var session : sessions.upcoming())
            rows.add(
                    List.of(
                            tap(
                                    session.name().in(language),
                                    new InquiryAction.Session(String.valueOf(session.id())))));
        rows.add(
                List.of(
                        button(
                                language,
                                "question.button.noSession",
                                new InquiryAction.Session(InquiryAction.NONE))));
        rows.add(List.of(cancel(language)));
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "question.ask.session"));
        lines.addAll(content(draft, language));
        return new CardView(RichText.lines(lines), rows);
    }

    /** The session ahead that was chosen; null for none, or one that is ahead no more. */
    @Nullable Long session(String chosen) {
        return sessions.upcoming().stream()
                .map(CouncilSession::id)
                .filter(id -> chosen.equals(String.valueOf(id)))
                .findFirst()
                .orElse(null);
    }

    /** The draft once it is sent: the receipt says the rest. */
    CardView sent(InquiryDraft draft, String code, Language language) {
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "question.ask.sent", code));
        lines.addAll(content(draft, language));
        return CardView.of(RichText.lines(lines));
    }

    /** In what time an answer is expected, and that this is no limit of law. */
    RichText limit(QuestionKind kind, Language language) {
        return kind == QuestionKind.INTERPELLATION
                ? texts.say(language, "question.limit.INTERPELLATION", limits.interpellationDays())
                : texts.say(language, "question.limit.QUESTION", limits.days(kind.duty()));
    }

    private List<RichText> content(InquiryDraft draft, Language language) {
        var content = texts.say(language, "question.content", QuestionWords.shown(draft.text()));
        return draft.files().isEmpty()
                ? List.of(content)
                : List.of(content, texts.say(language, "question.files", draft.files().size()));
    }

    private String addressee(InquiryDraft draft, Language language) {
        return addressees
                .find(draft.kind(), draft.to())
                .map(one -> one.name().in(language))
                .orElse("…");
    }

    private Button cancel(Language language) {
        return button(language, "question.button.cancel", new InquiryAction.Cancel());
    }

    private Button button(Language language, String key, InquiryAction action) {
        return tap(texts.words(language, key), action);
    }

    private static Button tap(String label, InquiryAction action) {
        return Button.tap(label, AskQuestion.ACTIONS.write(action));
    }
}
