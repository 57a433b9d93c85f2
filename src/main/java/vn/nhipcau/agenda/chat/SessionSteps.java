package vn.nhipcau.agenda.chat;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.shared.Language;

import java.util.List;

/** What a room above has the secretariat do from a session, as buttons on the session's card. */
public interface SessionSteps {
    /** A button: what stands on it, and what it does. */
    record Offer(String label, SessionAction.Step step) {}

    /** The buttons as the session stands now, one below the other; none if there is nothing. */
    List<Offer> of(CouncilSession session, Language language);

    /**
     * A secretary tapped a button of a session's card.
     *
     * @return false if it is none of these
     */
    boolean tapped(UpdateContext context, CouncilSession session, SessionAction.Step step);
}
