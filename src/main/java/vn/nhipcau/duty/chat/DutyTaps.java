package vn.nhipcau.duty.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.duty.MorningMessage;
import vn.nhipcau.duty.MorningMessage.Action;
import vn.nhipcau.duty.MorningMessage.Morning;
import vn.nhipcau.shared.CaseRef;

import java.util.List;

/** The buttons of a morning's message: each shows what a duty is about. */
@Component
class DutyTaps implements CardHandler<Morning, Action> {
    private final DutyCards dutyCards;
    private final WorkCommand work;

    DutyTaps(DutyCards dutyCards, WorkCommand work) {
        this.dutyCards = dutyCards;
        this.work = work;
    }

    @Override
    public CardKind<Morning, Action> kind() {
        return MorningMessage.KIND;
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
