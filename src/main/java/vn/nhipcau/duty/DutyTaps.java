package vn.nhipcau.duty;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.outbox.Cards;

/** The buttons of a morning's message: each shows what a duty is about. */
@Component
class DutyTaps implements CardOwner {
    private final DutyCards dutyCards;
    private final WorkCommand work;

    DutyTaps(DutyCards dutyCards, WorkCommand work) {
        this.dutyCards = dutyCards;
        this.work = work;
    }

    @Override
    public String owner() {
        return MorningLists.OWNER;
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        if (tap.action().equals(DutyFaces.ALL)) work.run(turn);
        else dutyCards.show(turn, tap.action());
    }
}
