package vn.nhipcau.petition;

import org.springframework.modulith.NamedInterface;

/** What became of the matter, as reports count it. */
@NamedInterface("cases")
public enum Outcome {
    RESOLVED,
    EXPLAINED,
    ROADMAP,
    DEFERRED,
    TRANSFERRED_UP,
    NOT_ACCEPTED
}
