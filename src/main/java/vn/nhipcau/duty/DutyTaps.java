package vn.nhipcau.duty;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.outbox.Cards;

/** The buttons of a morning's message: each shows what a duty is about. */
@Component
class DutyTaps implements CardOwner {
    private final DutyCards dutyCards;

    DutyTaps(DutyCards dutyCards) {
        this.dutyCards = dutyCards;
    }

    @Override
    public String owner() {
        return MorningLists.OWNER;
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        dutyCards.show(turn, tap.action());
    }
}
