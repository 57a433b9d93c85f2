package vn.nhipcau.petition;

import org.springframework.modulith.NamedInterface;

import vn.nhipcau.outbox.Letter.Attachment;

import java.util.List;
import java.util.Map;

/**
 * A fact was put on a petition's timeline. Published in the transaction that did it, so whatever is
 * said of it is said if and only if it is so.
 *
 * @param facts what else is to be known of it; no names, no texts
 * @param text the words that came with it; empty if none did
 * @param files the files that came with it
 */
@NamedInterface("cases")
public record PetitionChanged(
        Petition petition,
        PetitionEvent.Kind kind,
        Map<String, String> facts,
        String text,
        List<Attachment> files) {
    /** Whether it comes to a unit for the first time: nobody there, or anywhere else, knows it. */
    public boolean isFirstRouting() {
        return kind == PetitionEvent.Kind.ROUTED && facts.containsKey("first");
    }
}
