package vn.nhipcau.petition;

import vn.nhipcau.record.StoredDrafts;

/** The stored replies. */
interface StoredReplies extends StoredDrafts<Reply> {}
