package vn.nhipcau.petition;

import vn.nhipcau.record.Contents;

/** The stored texts of all petitions. */
interface PetitionContents extends Contents<PetitionContent> {}
