package vn.nhipcau.petition;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.OpenWork;

/** How many petitions a unit still has to answer. */
@Component
class PetitionWork implements OpenWork {
    private final StoredPetitions petitions;

    PetitionWork(StoredPetitions petitions) {
        this.petitions = petitions;
    }

    @Override
    public long of(String unitId) {
        return petitions.countByUnitAndStatusIn(unitId, PetitionStatus.OPEN);
    }
}
