package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Turn;
import vn.nhipcau.duty.DutyCase;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

import java.text.BreakIterator;
import java.util.Collection;

/** Leads from what is owed to the petition that it is owed for. */
@Component
class PetitionCase implements DutyCase<Id> {

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
    public SubjectKind<Id> about() {
        return PetitionWords.PETITION;
    }

    @Override
    public String words(Id about) {
        return petitions
                .find(about.id())
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
    public void lock(Collection<Id> about) {
        petitions.lockAll(about.stream().map(Id::id).toList());
    }

    @Override
    public boolean replied(Turn turn, Id about) {
        return drafts.replied(turn, about.id());
    }

    @Override
    public boolean show(Turn turn, DutyKind kind, Id about) {
        var petition = petitions.locked(about.id());
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
