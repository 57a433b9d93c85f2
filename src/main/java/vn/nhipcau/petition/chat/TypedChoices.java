package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.SubjectArea;
import vn.nhipcau.council.Units;
import vn.nhipcau.petition.PetitionCode;
import vn.nhipcau.petition.PetitionStatus;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.shared.Spelling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What somebody typed where the card of a draft has buttons. */
@Component
class TypedChoices {
    /** What says so without a tap, folded; a bare code says that it belongs there. */
    private static final Set<String> NEW =
            Set.of(
                    "kien nghi moi",
                    "viec moi",
                    "moi",
                    "kien nghi khac",
                    "viec khac",
                    "new",
                    "new petition",
                    "a new petition",
                    "new matter");

    private static final Set<String> ADD =
            Set.of(
                    "",
                    "bo sung",
                    "bo sung kien nghi",
                    "bo sung vao kien nghi",
                    "tra loi",
                    "tra loi cau hoi",
                    "cau tra loi",
                    "add",
                    "add to",
                    "answer",
                    "the answer");

    private final Units units;
    private final Petitions petitions;

    TypedChoices(Units units, Petitions petitions) {
        this.units = units;
        this.petitions = petitions;
    }

    /** The subject area that goes by these words. */
    Optional<SubjectArea> areaNamed(String words) {
        String folded = Spelling.fold(words);
        return units.areas().stream()
                .filter(
                        area ->
                                Spelling.fold(area.name().vi()).equals(folded)
                                        || Spelling.fold(area.name().en()).equals(folded))
                .findFirst();
    }

    /** What somebody typed instead of tapping; empty if it is something else. */
    Optional<DraftAction> supplementOrNewNamed(String words, List<String> codes) {
        String folded = Spelling.fold(words);
        if (NEW.contains(folded)) return Optional.of(new DraftAction.New());
        var code = PetitionCode.all(words).stream().filter(codes::contains).findFirst();
        if (code.isPresent() && ADD.contains(Spelling.fold(words.replace(code.get(), ""))))
            return code.map(TypedChoices::add);
        boolean clear = codes.size() == 1 || isAsked(codes.getFirst()) && !isAsked(codes.get(1));
        return clear && !folded.isEmpty() && ADD.contains(folded)
                ? Optional.of(add(codes.getFirst()))
                : Optional.empty();
    }

    static DraftAction add(String code) {
        return new DraftAction.Add(code.toLowerCase(Locale.ROOT));
    }

    boolean isAsked(String code) {
        return petitions
                .withCode(code)
                .filter(petition -> petition.status() == PetitionStatus.NEEDS_INFO)
                .isPresent();
    }
}
