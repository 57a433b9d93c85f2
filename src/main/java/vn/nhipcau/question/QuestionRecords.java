package vn.nhipcau.question;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.people.Person;
import vn.nhipcau.people.PersonalData;
import vn.nhipcau.record.Content;
import vn.nhipcau.record.Fact;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What this room keeps of a person: what they asked as a delegate, and which petitions follow. */
@Component
@Transactional
class QuestionRecords implements PersonalData {
    private final StoredQuestions stored;
    private final Questions questions;
    private final QuestionArchive archive;
    private final Followings followings;
    private final Texts texts;

    QuestionRecords(
            StoredQuestions stored,
            Questions questions,
            QuestionArchive archive,
            Followings followings,
            Texts texts) {
        this.stored = stored;
        this.questions = questions;
        this.archive = archive;
        this.followings = followings;
        this.texts = texts;
    }

    @Override
    public String section() {
        return "questions";
    }

    @Override
    public List<RichText> show(Person person, Language language) {
        int asked = stored.findByPersonOrderById(person.id()).size();
        int followed = followings.of(person).size();
        return asked + followed == 0
                ? List.of()
                : List.of(texts.say(language, "question.data", asked, followed));
    }

    @Override
    public List<Map<String, Object>> export(Person person) {
        var all = new ArrayList<Map<String, Object>>();
        stored.findByPersonOrderById(person.id()).forEach(question -> all.add(told(question)));
        followings.of(person).forEach(petition -> all.add(Map.of("followed", petition.code())));
        return all;
    }

    private Map<String, Object> told(Question question) {
        var told = new LinkedHashMap<String, Object>();
        told.put("code", question.code());
        told.put("kind", question.kind());
        told.put("status", question.status());
        told.put("receivedAt", question.receivedAt());
        told.put("expectedBy", question.due());
        told.put("addressee", question.addressee().vi());
        told.put("proposed", question.isProposed());
        told.put(
                "texts",
                archive.contents(question).stream()
                        .filter(content -> content.kind() != QuestionContent.Kind.NOTE)
                        .map(Content::export)
                        .toList());
        told.put("files", archive.exportFiles(question));
        told.put("timeline", questions.timeline(question).stream().map(Fact::export).toList());
        return told;
    }

    @Override
    public void erase(Person person) {
        questions.erase(person);
        followings.erase(person);
    }
}
