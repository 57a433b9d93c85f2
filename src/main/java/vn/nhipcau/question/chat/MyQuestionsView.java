package vn.nhipcau.question.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.QuestionEvent;
import vn.nhipcau.question.QuestionStatus;
import vn.nhipcau.question.QuestionWords;
import vn.nhipcau.question.Questions;
import vn.nhipcau.question.chat.MyQuestions.Action;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Shortened;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How what a delegate asked looks to them. */
@Component
class MyQuestionsView {
    /** As many of the newest events as one card shows beside the rest. */
    private static final int EVENTS = 20;

    private final Questions questions;
    private final QuestionWords words;

    MyQuestionsView(Questions questions, QuestionWords words) {
        this.questions = questions;
        this.words = words;
    }

    /** All of these, with a button to each. */
    CardView list(UpdateContext context, List<Question> own) {
        var lines = new ArrayList<RichText>();
        lines.add(context.text("question.mine.list"));
        var rows = new ArrayList<List<Button>>();
        for (Question question : own) {
            lines.add(
                    context.text(
                            "question.list.line",
                            question.code(),
                            question.addressee().in(context.language()),
                            words.status(question, context.language()),
                            words.day(question.due())));
            rows.add(
                    List.of(
                            MyQuestions.KIND.button(
                                    question.code(), new Action.Show(code(question)))));
        }
        return new CardView(RichText.lines(lines), rows);
    }

    /** One of them, and what can be done. */
    CardView one(UpdateContext context, Question question) {
        var language = context.language();
        var lines = new ArrayList<RichText>();
        lines.add(
                context.text(
                        "question.mine.detail",
                        question.code(),
                        words.kind(question.kind(), language),
                        question.addressee().in(language),
                        words.status(question, language),
                        words.day(question.due())));
        if (question.isProposed()) lines.add(context.text("question.unit.proposed"));
        lines.add(words.session(question.session().orElse(null), language));
        var events =
                questions.timeline(question).stream()
                        .filter(event -> event.kind().isForTheDelegate())
                        .toList();
        for (QuestionEvent event :
                events.subList(Math.max(0, events.size() - EVENTS), events.size()))
            lines.add(
                    context.text(
                            "question.mine.event",
                            words.time(event.at()),
                            context.words("question.event." + event.kind())));
        lines.add(context.text("question.content", start(questions.text(question))));
        return new CardView(RichText.lines(lines), buttons(context, question));
    }

    private static String start(String text) {
        int most = 800;
        return Shortened.visibly(text, most);
    }

    private List<List<Button>> buttons(UpdateContext context, Question question) {
        var rows = new ArrayList<List<Button>>();
        if (question.answeredAt().isPresent())
            rows.add(
                    List.of(
                            button(
                                    context,
                                    "question.mine.answer",
                                    new Action.Answer(code(question)))));
        if (mayPropose(question))
            rows.add(
                    List.of(
                            button(
                                    context,
                                    "question.button.propose",
                                    new Action.Propose(code(question)))));
        if (mayWithdraw(question))
            rows.add(
                    List.of(
                            button(
                                    context,
                                    "question.mine.withdraw",
                                    new Action.Withdraw(code(question)))));
        return rows;
    }

    // Silence beyond the day can be taken to the session as well.
    private boolean mayPropose(Question question) {
        boolean late = question.status().isOpen() && words.today().isAfter(question.due());
        return !question.isProposed() && (late || question.status() == QuestionStatus.ANSWERED);
    }

    /** Whether it can be taken back now. */
    static boolean mayWithdraw(Question question) {
        return question.status().isOpen() && question.answeredAt().isEmpty();
    }

    /** Shall it really be taken back? */
    CardView really(UpdateContext context, Question question) {
        return CardView.of(
                context.text("question.mine.really", question.code()),
                button(context, "question.mine.yes", new Action.Really(code(question))),
                button(context, "question.mine.no", new Action.Show(code(question))));
    }

    private static Button button(UpdateContext context, String key, Action action) {
        return MyQuestions.KIND.button(context.words(key), action);
    }

    private static String code(Question question) {
        return question.code().toLowerCase(Locale.ROOT);
    }
}
