package vn.nhipcau.routing;

import vn.nhipcau.council.Ward;

import java.util.Optional;

/** Reads a text by words and rules. Nothing of it is kept. */
public interface Routing {
    /** What a text is, and where it belongs. */
    Reading read(String text);

    /** Whether any of its words points to this subject area, though others may point elsewhere. */
    boolean speaksOf(String text, String area);

    /** Whether somebody only thanks, or says that they have seen it. */
    boolean isThanks(String text);

    /** The ward that somebody typed when asked for it, with a slip of one letter forgiven. */
    Optional<Ward> ward(String typed);

    /** Whether somebody typed a ward and nothing else that means anything. */
    boolean isOnlyAWard(String typed);
}
