package vn.nhipcau.question.office;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Staff;
import vn.nhipcau.question.Answers;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.QuestionChanged;
import vn.nhipcau.question.QuestionKind;
import vn.nhipcau.question.QuestionWords;
import vn.nhipcau.question.Questions;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** What those who are asked, and the secretariat, are told of a question beside its card. */
@Component
class QuestionNews {
    private final Questions questions;
    private final Answers answers;
    private final ActingOffices desks;
    private final OfficeView views;
    private final Contacts contacts;
    private final Units units;
    private final Staff staff;
    private final Outbox outbox;
    private final Texts texts;

    QuestionNews(
            Questions questions,
            Answers answers,
            ActingOffices desks,
            OfficeView views,
            Contacts contacts,
            Units units,
            Staff staff,
            Outbox outbox,
            Texts texts) {
        this.questions = questions;
        this.answers = answers;
        this.desks = desks;
        this.views = views;
        this.contacts = contacts;
        this.units = units;
        this.staff = staff;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** Tells what has happened, if that is to be told. */
    void tell(QuestionChanged event) {
        var question = event.question();
        String code = question.code();
        switch (event.kind()) {
            case RECEIVED -> {
                if (question.kind() == QuestionKind.INTERPELLATION) tellHeads(question);
            }
            case CLARIFICATION_ASKED ->
                    tell(question, say("question.unit.clarify", code, event.text()));
            case WITHDRAWN -> tell(question, say("question.unit.withdrawn", code));
            case PROPOSED -> proposed(question);
            case UNDELIVERED ->
                    tellSecretariat(question, "question.unit.notBrought", answered(question));
            case FILES_UNDELIVERED ->
                    tellSecretariat(question, "question.unit.filesNotBrought", answered(question));
            case FILES_NOT_SHOWN -> notShown(question);
            default -> {}
        }
    }

    private List<Attachment> answered(Question question) {
        return answers.last(question).map(answers::files).orElse(List.of());
    }

    /** What the card shows only the beginning of, and the files; empty if that is nothing. */
    Optional<Letter> whole(Question question, long address) {
        var whole = views.whole(question);
        var files = questions.files(question);
        return whole.isEmpty() && files.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Letter.notice(address, whole, QuestionWords.subject(question)).with(files));
    }

    // Who answers personally hears of it personally, and can answer there.
    private void tellHeads(Question question) {
        String subject = QuestionWords.subject(question);
        var reached = desks.where(question);
        var text =
                RichText.lines(
                        RichText.lines(views.about(question, Language.VI)),
                        say("question.unit.howToAnswer"));
        for (var head : desks.heads(question)) {
            long own = head.address().orElseThrow();
            if (reached.contains(own)) continue;
            outbox.say(Letter.notice(own, text, subject));
            whole(question, own).ifPresent(outbox::say);
        }
    }

    private void proposed(Question question) {
        var text =
                say(
                        "question.unit.nowProposed",
                        question.code(),
                        question.person().flatMap(staff::nameOf).orElse("…"),
                        question.addressee().vi());
        tellSecretariat(question, text);
        var told = new HashSet<>(contacts.reach(units.secretariat().id()));
        for (long address : desks.where(question))
            if (told.add(address))
                outbox.say(Letter.notice(address, text, QuestionWords.subject(question)));
    }

    private void tellSecretariat(Question question, RichText text) {
        for (long address : contacts.reach(units.secretariat().id()))
            outbox.say(Letter.notice(address, text, QuestionWords.subject(question)));
    }

    // Whoever brings the files otherwise needs them at hand.
    private void tellSecretariat(Question question, String key, List<Attachment> files) {
        var text = say(key, question.code(), units.get(question.unit()).name().vi());
        for (long address : contacts.reach(units.secretariat().id()))
            outbox.say(Letter.notice(address, text, QuestionWords.subject(question)).with(files));
    }

    private void tell(Question question, RichText text) {
        var told = new LinkedHashSet<>(desks.where(question));
        if (question.kind() == QuestionKind.INTERPELLATION)
            desks.heads(question).forEach(head -> told.add(head.address().orElseThrow()));
        for (long address : told)
            outbox.say(Letter.notice(address, text, QuestionWords.subject(question)));
    }

    // The secretariat's own chat may take what another did not; it has no other than that.
    private void notShown(Question question) {
        if (desks.isAlone(question)) return;
        tell(question, say("question.unit.filesNotShown", question.code()));
        tellSecretariat(question, "question.unit.filesNotHere", questions.files(question));
    }

    private RichText say(String key, Object... arguments) {
        return texts.say(Language.VI, key, arguments);
    }
}
