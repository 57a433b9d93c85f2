package vn.nhipcau.petition;

import vn.nhipcau.record.AttachedFiles;

/** Which files came with which petition. */
interface PetitionFiles extends AttachedFiles<PetitionFile> {}
