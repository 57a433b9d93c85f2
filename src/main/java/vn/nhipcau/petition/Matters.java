package vn.nhipcau.petition;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

import vn.nhipcau.chat.UpdateContext;

/** Hears what a citizen was asked to write as a matter of its own. */
@NamedInterface("cases")
public interface Matters {
    /**
     * Hears it as a new petition, whatever else of theirs is open; guided and asked for consent
     * like anything out of the blue.
     *
     * @param ward the id of the ward for which they were asked; null if it may be any
     */
    void hear(UpdateContext context, @Nullable String ward);

    /** Hears more of what was asked for: it joins the matter that is open, if one is. */
    void hearMore(UpdateContext context, @Nullable String ward);
}
