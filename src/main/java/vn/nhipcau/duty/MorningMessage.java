package vn.nhipcau.duty;

import vn.nhipcau.chat.CardKind;
import vn.nhipcau.shared.SubjectKind;

import java.time.LocalDate;

/** The one message that a chat gets on a working morning. */
public final class MorningMessage {
    /** Its cards. */
    public static final CardKind<Morning, Action> KIND =
            CardKind.of(SubjectKind.of("duties", Morning.class), Action.class);

    /** The morning of a message. */
    public record Morning(LocalDate day) {}

    /** What the buttons of a morning do. */
    public sealed interface Action {
        /** This duty is shown. */
        record Show(long duty) implements Action {}

        /** Everything owed here is listed. */
        record All() implements Action {}
    }

    private MorningMessage() {}
}
