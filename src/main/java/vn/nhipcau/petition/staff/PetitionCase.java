package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Turn;
import vn.nhipcau.duty.DutyCase;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.petition.Petitions;

import java.text.BreakIterator;
import java.util.Collection;

/** Leads from what is owed to the petition that it is owed for. */
@Component
class PetitionCase implements DutyCase {
    private static final int FIRST_CHARACTERS = 60;

    private final Petitions petitions;
    private final Desks desks;
    private final UnitCards unitCards;
    private final ExtensionCards extensionCards;
    private final TellOtherwise tellOtherwise;
    private final ReplyDrafts drafts;

    PetitionCase(
            Petitions petitions,
            Desks desks,
            UnitCards unitCards,
            ExtensionCards extensionCards,
            TellOtherwise tellOtherwise,
            ReplyDrafts drafts) {
        this.petitions = petitions;
        this.desks = desks;
        this.unitCards = unitCards;
        this.extensionCards = extensionCards;
        this.tellOtherwise = tellOtherwise;
        this.drafts = drafts;
    }

    @Override
    public String owner() {
        return "petition";
    }

    @Override
    public String words(String key) {
        return petitions
                .find(Long.parseLong(key))
                .flatMap(petitions::text)
                .map(PetitionCase::first)
                .orElse("");
    }

    // By what people see as a character, up to the end of a word.
    private static String first(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        var characters = BreakIterator.getCharacterInstance();
        characters.setText(line);
        int end = characters.next(FIRST_CHARACTERS);
        if (end == BreakIterator.DONE) return line;
        int blank = line.lastIndexOf(' ', end);
        return line.substring(0, blank > 0 ? blank : end) + "…";
    }

    @Override
    public void lock(Collection<String> keys) {
        petitions.lockAll(keys.stream().map(Long::valueOf).toList());
    }

    @Override
    public boolean replied(Turn turn, String key) {
        return drafts.replied(turn, owner(), key);
    }

    @Override
    public boolean show(Turn turn, DutyKind kind, String key) {
        var petition = petitions.locked(Long.parseLong(key));
        return switch (kind) {
            case EXTENSION -> extensionCards.showAgain(turn, petition);
            case TELL_OTHERWISE -> tellOtherwise.showAgain(turn, petition);
            default -> {
                if (desks.holding(turn, petition).isEmpty() && desks.secretariat(turn).isEmpty())
                    yield false;
                unitCards.showAgain(petition, turn.address().id());
                yield true;
            }
        };
    }
}
