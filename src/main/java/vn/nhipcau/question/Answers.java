package vn.nhipcau.question;

import org.springframework.stereotype.Component;

import vn.nhipcau.question.QuestionEvent.Kind;
import vn.nhipcau.record.Actor;
import vn.nhipcau.record.DraftRecord;
import vn.nhipcau.record.Drafts;
import vn.nhipcau.record.UnseenFiles;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Answers to delegates, while they are written and after. */
@Component
public class Answers extends Drafts<Question, Answer> {
    private final QuestionTimeline timeline;

    Answers(
            Questions questions,
            StoredAnswers answers,
            QuestionAnswerRules rules,
            QuestionArchive archive,
            QuestionTimeline timeline,
            Clock clock) {
        super(
                questions::locked,
                answers,
                rules,
                new DraftRecord<>(
                        archive,
                        QuestionContent.Kind.ANSWER,
                        QuestionContent.Kind.NOTE,
                        timeline,
                        QuestionAnswerRules::kind),
                clock);
        this.timeline = timeline;
    }

    /** The answer arrived, but not all of its files did: somebody has to bring those otherwise. */
    public void filesUndelivered(Question question) {
        if (!lacksFiles(question))
            timeline.add(question, Kind.FILES_UNDELIVERED, Actor.SERVICE, null);
    }

    /** Whether files of the last answer did not come to the delegate. */
    public boolean lacksFiles(Question question) {
        var among = EnumSet.of(Kind.ANSWERED, Kind.FILES_UNDELIVERED);
        return timeline.last(question, among).orElse(null) == Kind.FILES_UNDELIVERED;
    }

    /**
     * The messenger could not bring these files of the delegate to those who are asked; said once
     * of each, however often they are tried.
     */
    public void filesNotShown(Question question, List<Long> files) {
        var before = timeline.notShown(question);
        if (before.containsAll(files)) return;
        var all = new ArrayList<>(before);
        all.addAll(files);
        var facts = Map.of("files", UnseenFiles.with(null, all));
        timeline.add(question, Kind.FILES_NOT_SHOWN, Actor.SERVICE, null, facts, null);
    }

    /** The ids of the delegate's files that those who are asked cannot see. */
    public List<Long> notShown(Question question) {
        return timeline.notShown(question);
    }
}
