package vn.nhipcau.petition;

import vn.nhipcau.record.Facts;

/** The stored facts of the timelines of all petitions. */
interface PetitionEvents extends Facts<PetitionEvent> {}
