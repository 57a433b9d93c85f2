package vn.nhipcau.petition;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

import vn.nhipcau.council.Council;
import vn.nhipcau.council.Units;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Excerpt;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** How things of a petition are called in messages. */
@Component
@NamedInterface("cases")
public class PetitionWords {
    /** What cards, messages and duties are about that belong to a petition. */
    public static final SubjectKind<Id> PETITION = SubjectKind.ofId("petition");

    /** What letters are about that belong to an answer beside its card. */
    public static final SubjectKind<Id> ANSWER_FILES = SubjectKind.ofId("answerfiles");

    private final PetitionArchive archive;
    private final Council council;
    private final Units units;
    private final Texts texts;
    private final Clock clock;

    PetitionWords(PetitionArchive archive, Council council, Units units, Texts texts, Clock clock) {
        this.archive = archive;
        this.council = council;
        this.units = units;
        this.texts = texts;
        this.clock = clock;
    }

    /** What messages about a petition are about, to the outbox. */
    public static String subject(Petition petition) {
        return SubjectKind.of(PETITION, petition.id());
    }

    /** The id of the petition that such a subject is about; empty if it is about something else. */
    public static Optional<Long> petition(String subject) {
        return PETITION.read(subject).map(Id::id);
    }

    /** The first words of what the person wrote; empty if there are none, or they are erased. */
    public String gist(Petition petition) {
        return Excerpt.of(archive.petition(petition).orElse(""));
    }

    /** A line that says what a code stands for, to stand below a text; empty without words. */
    public RichText matter(Petition petition, Language language) {
        String gist = gist(petition);
        return gist.isEmpty() ? RichText.EMPTY : texts.say(language, "petition.matter", gist);
    }

    /** A day as it is written. */
    public String day(LocalDate day) {
        return Dates.day(day);
    }

    /** A moment as it is written, in the council's zone. */
    public String time(Instant at) {
        return Dates.moment(at.atZone(clock.getZone()));
    }

    /** The day on which a moment lies, in the council's zone. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /** The hour and minute of a moment, with the day where it is another than today. */
    public String clock(Instant at) {
        var local = at.atZone(clock.getZone());
        return local.toLocalDate().equals(today())
                ? Dates.hour(local.toLocalTime())
                : Dates.moment(local);
    }

    /** Today, by the business clock. */
    public LocalDate today() {
        return day(clock.instant());
    }

    /** Who must answer; the secretariat while it decides that. */
    public String unit(Petition petition, Language language) {
        return petition.unit()
                .filter(_ -> petition.triage().isEmpty())
                .map(units::get)
                .orElseGet(units::secretariat)
                .name()
                .in(language);
    }

    /** With whom it is, as its person is told: with the unit, or still being sorted. */
    public String holder(Petition petition, Language language) {
        return petition.unit()
                .filter(_ -> petition.triage().isEmpty())
                .map(unit -> unit(unit, language))
                .orElseGet(() -> beingSorted(language));
    }

    /** That the secretariat decides first who must answer. */
    public String beingSorted(Language language) {
        return texts.words(language, "petition.sorted", units.secretariat().name().in(language));
    }

    /** A code and the first words of the matter: nobody remembers numbers. */
    public String named(Petition petition) {
        return named(petition.code(), archive.petition(petition).orElse(""));
    }

    /** The same of a matter whose words are at hand. */
    public static String named(String code, String text) {
        String first = Excerpt.of(text);
        return first.isEmpty() ? code : code + " · " + first;
    }

    /** A unit by its id. */
    public String unit(String id, Language language) {
        return units.get(id).name().in(language);
    }

    /** What became of the matter. */
    public String outcome(Outcome outcome, Language language) {
        return texts.words(language, "petition.outcome." + outcome);
    }

    /** The ward that it is about; for a ward's own council, that ward. */
    public String ward(Petition petition, Language language) {
        if (units.wards().isEmpty()) return council.name().in(language);
        return petition.ward()
                .map(ward -> units.ward(ward).name().in(language))
                .orElseGet(() -> texts.words(language, "petition.wardUnknown"));
    }

    /** Its subject area. */
    public String area(Petition petition, Language language) {
        return units.area(petition.area()).name().in(language);
    }

    /** Where it is on its way. */
    public String status(Petition petition, Language language) {
        return texts.words(language, "petition.status." + petition.status());
    }
}
