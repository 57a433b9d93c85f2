package vn.nhipcau.petition.staff;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.nhipcau.duty.chat.DutyCards;
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.record.answering.ErasedCases;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

/** Whatever was said in the course of an erased petition goes as well. */
@Component
class Erasing {
    private final AnsweredPetitions petitions;
    private final ErasedCases erased;
    private final DutyCards dutyCards;
    private final Petitioners petitioners;
    private final Texts texts;

    Erasing(
            AnsweredPetitions petitions,
            ErasedCases erased,
            DutyCards dutyCards,
            Petitioners petitioners,
            Texts texts) {
        this.petitions = petitions;
        this.erased = erased;
        this.dutyCards = dutyCards;
        this.petitioners = petitioners;
        this.texts = texts;
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void on(PetitionChanged event) {
        if (event.kind() != Kind.ERASED && event.kind() != Kind.REDIRECTED) return;
        var petition = event.petition();
        dutyCards.forget(petition.code());
        erased.takeAway(
                petitions,
                petition,
                subject -> petitioners.othersChats(petition, subject),
                texts.say(Language.VI, "petition.unit." + event.kind(), petition.code()));
    }
}
