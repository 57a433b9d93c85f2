package vn.nhipcau.petition;

import org.springframework.context.ApplicationContext;

/** Lets a story verify a timeline. */
public final class Chain {
    private Chain() {}

    /** Whether the timeline of the petition with this code is as it was written. */
    public static boolean isIntact(ApplicationContext house, String code) {
        var petition = house.getBean(StoredPetitions.class).findByCode(code).orElseThrow();
        return house.getBean(PetitionTimeline.class).isIntact(petition);
    }

    /** Whether the timeline of the petition with this id is as it was written. */
    public static boolean isIntact(ApplicationContext house, long id) {
        var petition = house.getBean(StoredPetitions.class).findById(id).orElseThrow();
        return house.getBean(PetitionTimeline.class).isIntact(petition);
    }
}
