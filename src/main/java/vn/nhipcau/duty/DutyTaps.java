package vn.nhipcau.duty;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.SubjectKind;

import java.time.LocalDate;
import java.util.List;

/** The buttons of a morning's message: each shows what a duty is about. */
@Component
class DutyTaps implements CardHandler<DutyTaps.Morning, DutyTaps.Action> {
    static final CardKind<Morning, Action> KIND =
            CardKind.of(SubjectKind.of("duties", Morning.class), Action.class);

    /** The morning of a message. */
    record Morning(LocalDate day) {}

    /** What the buttons of a morning do. */
    sealed interface Action {
        /** This duty is shown. */
        record Show(long duty) implements Action {}

        /** Everything owed here is listed. */
        record All() implements Action {}
    }

    private final DutyCards dutyCards;
    private final WorkCommand work;

    DutyTaps(DutyCards dutyCards, WorkCommand work) {
        this.dutyCards = dutyCards;
        this.work = work;
    }

    @Override
    public CardKind<Morning, Action> kind() {
        return KIND;
    }

    /** None: a line says a code, a subject area, a day and a unit, never words of the case. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(UpdateContext context, Tap<Morning, Action> tap) {
        switch (tap.action()) {
            case Action.Show(var duty) -> dutyCards.show(context, duty);
            case Action.All() -> work.run(context);
        }
    }
}
