package vn.nhipcau.meeting.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.meeting.Answer;
import vn.nhipcau.meeting.chat.Recipient.Role;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;

/** What those who are told of a meeting can tap. */
@Component
public class MeetingButtons {
    /** Why a delegate does not come; the texts call each {@code meeting.reason.<x>}. */
    static final List<String> REASONS = List.of("trip", "health", "other");

    private final Texts texts;

    MeetingButtons(Texts texts) {
        this.texts = texts;
    }

    /** As what somebody was told of an announced meeting, by what they can do. */
    public static Role toldAs(CardView view) {
        var actions = view.buttons().stream().flatMap(List::stream).map(Button::action).toList();
        if (actions.contains("attend")) return Role.DELEGATE;
        if (actions.contains("host")) return Role.HOST;
        return actions.isEmpty() ? Role.SECRETARY : Role.CITIZEN;
    }

    /** By what they are asked, and what they said. */
    List<List<Button>> of(boolean open, Role role, Language language, @Nullable Answer answer) {
        var kind = answer == null ? null : answer.kind();
        return switch (role) {
            case SECRETARY -> List.of();
            case DELEGATE ->
                    open
                            ? List.of(
                                    List.of(
                                            button(language, "attend", new MeetingAction.Attend()),
                                            button(language, "absent", new MeetingAction.Absent())))
                            : List.of();
            case HOST ->
                    open
                            ? List.of(
                                    List.of(
                                            button(language, "host", new MeetingAction.Host()),
                                            button(
                                                    language,
                                                    "substitute",
                                                    new MeetingAction.Substitute())))
                            : List.of();
            case CITIZEN -> {
                var rows = new ArrayList<List<Button>>();
                boolean coming = kind == Answer.Kind.ATTENDING || kind == Answer.Kind.WAITING;
                if (open && coming)
                    rows.add(List.of(button(language, "leave", new MeetingAction.Leave())));
                else if (open && kind == Answer.Kind.REMIND)
                    rows.add(List.of(button(language, "join", new MeetingAction.Join())));
                else if (open)
                    rows.add(
                            List.of(
                                    button(language, "join", new MeetingAction.Join()),
                                    button(language, "remind", new MeetingAction.Remind())));
                if (open) rows.add(List.of(button(language, "view", new MeetingAction.View())));
                rows.add(List.of(stop(language)));
                yield rows;
            }
        };
    }

    private Button button(Language language, String label, MeetingAction action) {
        return MeetingCards.KIND.button(texts.words(language, "meeting.button." + label), action);
    }

    /** No more notices. */
    public Button stop(Language language) {
        return button(language, "stop", new MeetingAction.Stop());
    }

    /** Why a delegate does not come. */
    List<List<Button>> reasons(Language language) {
        var reasons =
                REASONS.stream()
                        .map(
                                reason ->
                                        MeetingCards.KIND.button(
                                                texts.words(language, "meeting.reason." + reason),
                                                new MeetingAction.Reason(reason)))
                        .toList();
        return List.of(reasons, List.of(button(language, "back", new MeetingAction.Back())));
    }
}
