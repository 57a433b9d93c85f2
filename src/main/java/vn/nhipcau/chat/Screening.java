package vn.nhipcau.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.people.Consents;
import vn.nhipcau.people.Consents.Purpose;
import vn.nhipcau.people.Person;
import vn.nhipcau.routing.Kind;
import vn.nhipcau.routing.Routing;

import java.util.Optional;

/**
 * The one guard before anything of what people say is kept or passed on: complaints and
 * denunciations are guided to their lawful place, and nothing is kept of anybody who has not
 * agreed. It alone makes {@link ScreenedText}, without which no verb takes such words.
 */
@Component
public class Screening {
    private final Routing routing;
    private final Consents consents;

    Screening(Routing routing, Consents consents) {
        this.routing = routing;
        this.consents = consents;
    }

    /**
     * What a citizen says for themselves.
     *
     * @return empty if it looks like a complaint or a denunciation: nothing of it may be kept
     * @throws IllegalStateException if they have not agreed that it is kept
     */
    public Optional<ClearedText> clear(Person from, String words) {
        agreed(from);
        return clearEntered(words);
    }

    /**
     * What a colleague enters for somebody who agreed to that, or what was said in public at a
     * voter meeting.
     *
     * @return empty if it looks like a complaint or a denunciation: nothing of it may be kept
     */
    public Optional<ClearedText> clearEntered(String words) {
        return isElsewhere(words) ? Optional.empty() : Optional.of(new ClearedText(words));
    }

    /**
     * What a citizen, having been told what it looks like, says is a petition.
     *
     * @throws IllegalStateException if they have not agreed that it is kept
     */
    public InsistedText insisted(Person from, String words) {
        agreed(from);
        return insistedEntered(words);
    }

    /** What a colleague who enters it, having been told what it looks like, says is a petition. */
    public InsistedText insistedEntered(String words) {
        return new InsistedText(words);
    }

    /** Whether these words look like a complaint or a denunciation, be it within an emergency. */
    public boolean isElsewhere(String words) {
        var kind = routing.read(words).calmKind();
        return kind == Kind.COMPLAINT || kind == Kind.DENUNCIATION;
    }

    // Dialogs ask for consent first; who gets here without it found a way around them.
    private void agreed(Person from) {
        if (!consents.given(from, Purpose.PETITIONS))
            throw new IllegalStateException("words of somebody who has not agreed");
    }
}
