package vn.nhipcau.meeting.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.Delegate;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.meeting.Answer;
import vn.nhipcau.meeting.Answer.Kind;
import vn.nhipcau.meeting.Answer.Part;
import vn.nhipcau.meeting.Attendance;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.List;
import java.util.stream.Collectors;

/** Which delegates will not come, and why: for the secretariat. */
@Component
class Absences {
    private final Attendance answers;
    private final Delegates delegates;
    private final Texts texts;

    Absences(Attendance answers, Delegates delegates, Texts texts) {
        this.answers = answers;
        this.delegates = delegates;
        this.texts = texts;
    }

    /** One line with all of them; none if nobody said so. */
    List<RichText> lines(VoterMeeting meeting, Language language) {
        String names =
                answers.of(meeting).stream()
                        .filter(answer -> answer.part() == Part.DELEGATE)
                        .filter(answer -> answer.kind() == Kind.ABSENT)
                        .map(answer -> name(answer, language))
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? List.of() : List.of(texts.say(language, "meeting.absent", names));
    }

    private String name(Answer answer, Language language) {
        String name =
                delegates
                        .delegateOf(answer.person())
                        .map(Delegate::name)
                        .orElseGet(() -> texts.words(language, "meeting.absent.former"));
        String why = reason(answer.reason(), language);
        return why.isEmpty() ? name : name + " (" + why + ")";
    }

    private String reason(String reason, Language language) {
        return MeetingButtons.REASONS.contains(reason)
                ? texts.words(language, "meeting.reason." + reason)
                : reason;
    }
}
