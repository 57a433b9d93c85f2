package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
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
    private final ActingUnits desks;
    private final UnitCards unitCards;
    private final ExtensionCards extensionCards;
    private final OfflineAnswers tellOtherwise;
    private final ReplyDrafts drafts;

    PetitionCase(
            Petitions petitions,
            ActingUnits desks,
            UnitCards unitCards,
            ExtensionCards extensionCards,
            OfflineAnswers tellOtherwise,
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
    public boolean replied(UpdateContext context, Id about) {
        return drafts.replied(context, about.id());
    }

    @Override
    public boolean show(UpdateContext context, DutyKind kind, Id about) {
        var petition = petitions.locked(about.id());
        return switch (kind) {
            case EXTENSION -> extensionCards.showAgain(context, petition);
            case TELL_OTHERWISE -> tellOtherwise.showAgain(context, petition);
            default -> {
                if (desks.holding(context, petition).isEmpty()
                        && desks.secretariat(context).isEmpty()) yield false;
                unitCards.showAgain(petition, context.address().id());
                yield true;
            }
        };
    }
}
