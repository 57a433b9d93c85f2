package vn.nhipcau.oversight.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.council.Council;
import vn.nhipcau.council.Units;
import vn.nhipcau.duty.DutyFigures;
import vn.nhipcau.duty.DutyFigures.Owed;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.oversight.Scope;
import vn.nhipcau.petition.PetitionFigures;
import vn.nhipcau.petition.PetitionFigures.OfArea;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The weekly brief: what is on record, counted at this moment. Names nobody. */
@Component
class BriefView {
    private static final int LATE_SHOWN = 5;
    private static final int AREAS_SHOWN = 3;

    private final DutyFigures duties;
    private final PetitionFigures petitions;
    private final WorkingDays calendar;
    private final Council council;
    private final Units units;
    private final Texts texts;
    private final Clock clock;

    BriefView(
            DutyFigures duties,
            PetitionFigures petitions,
            WorkingDays calendar,
            Council council,
            Units units,
            Texts texts,
            Clock clock) {
        this.duties = duties;
        this.petitions = petitions;
        this.calendar = calendar;
        this.council = council;
        this.units = units;
        this.texts = texts;
        this.clock = clock;
    }

    CardView brief(Scope scope, Language language) {
        var span = scope.span();
        var owed = duties.owed(span);
        var unacknowledged = duties.unacknowledged(span);
        long asked = duties.extensionsAsked(span);
        long objections = duties.objections(span);
        var page = new Page(language);
        page.say("title", week(scope), Dates.day(scope.from()), Dates.day(scope.to()));
        page.say(
                "of",
                where(scope, language),
                Dates.moment(clock.instant().atZone(clock.getZone())));
        var areas = received(scope);
        page.say("flow", areas.stream().mapToLong(OfArea::count).sum(), duties.answered(span));
        timeliness(page, duties.timeliness(span));
        page.say(
                "owed",
                owed.stream().mapToLong(Owed::owed).sum(),
                owed.stream().mapToLong(Owed::dueSoon).sum());
        late(page, duties.late(span), owed, language);
        page.say("unacknowledged", unacknowledged.all(), unacknowledged.late());
        long untriaged = duties.triageLate(span);
        if (untriaged > 0) page.say("triage", untriaged);
        page.say("extensions", asked, duties.extensionsGiven(span));
        page.say("objections", objections);
        page.say("questioning", petitions.forQuestioning(scope.ward()));
        if (!areas.isEmpty()) page.say("areas", areas(areas, language));

        var buttons = new ArrayList<Button>();
        if (owed.stream().anyMatch(some -> some.late() > 0))
            buttons.add(page.button("late", new BriefLists.Late(0)));
        if (unacknowledged.all() > 0)
            buttons.add(page.button("unacknowledged", new BriefLists.Unacknowledged(0)));
        if (asked > 0) buttons.add(page.button("extensions", new BriefLists.Extensions(0)));
        if (objections > 0) buttons.add(page.button("objections", new BriefLists.Objections(0)));
        return new CardView(RichText.lines(page.lines), buttons.stream().map(List::of).toList());
    }

    private static String week(Scope scope) {
        return scope.from().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                + "/"
                + scope.from().get(IsoFields.WEEK_BASED_YEAR);
    }

    String where(Scope scope, Language language) {
        String ward = scope.ward();
        return ward == null
                ? council.name().in(language)
                : texts.words(language, "oversight.ward", units.ward(ward).name().in(language));
    }

    private List<OfArea> received(Scope scope) {
        var zone = clock.getZone();
        return petitions.received(
                scope.from().atStartOfDay(zone).toInstant(),
                scope.monday().atStartOfDay(zone).toInstant(),
                scope.ward());
    }

    private static void timeliness(Page page, DutyFigures.Timeliness timely) {
        if (timely.all() == 0) page.say("noneDue");
        else
            page.say(
                    "onTime",
                    Math.round(100.0 * timely.timely() / timely.all()),
                    timely.timely(),
                    timely.all());
        if (timely.apart() > 0) page.say("apart", timely.apart());
    }

    private void late(
            Page page, List<DutyFigures.OfKind> kinds, List<Owed> owed, Language language) {
        var late = owed.stream().filter(some -> some.late() > 0).toList();
        long all = kinds.stream().mapToLong(DutyFigures.OfKind::count).sum();
        String of =
                kinds.stream()
                        .map(some -> kind(some.kind(), language) + " " + some.count())
                        .collect(Collectors.joining(", "));
        if (all == 0) page.say("noneLate");
        else page.say("late", all, of);
        for (Owed some : late.subList(0, Math.min(LATE_SHOWN, late.size())))
            page.say("lateUnit", unit(some.unit(), language), some.late(), days(some));
        if (late.size() > LATE_SHOWN) page.say("lateMore", late.size() - LATE_SHOWN);
    }

    // Where a title follows, the words end with a colon.
    private String kind(DutyKind kind, Language language) {
        return texts.words(language, "duty.kind." + kind).replaceAll(":$", "");
    }

    String unit(String id, Language language) {
        return units.get(id).name().in(language);
    }

    /** For how many working days the oldest is late. */
    int days(Owed some) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return Math.max(1, calendar.between(Objects.requireNonNull(some.oldest()), today));
    }

    private String areas(List<OfArea> areas, Language language) {
        return areas.stream()
                .limit(AREAS_SHOWN)
                .map(
                        some ->
                                units.area(some.area()).name().in(language)
                                        + " ("
                                        + some.count()
                                        + ")")
                .collect(Collectors.joining(", "));
    }

    /** The lines of one brief in one language. */
    private final class Page {
        private final Language language;
        private final List<RichText> lines = new ArrayList<>();

        Page(Language language) {
            this.language = language;
        }

        void say(String key, Object... arguments) {
            lines.add(texts.say(language, "oversight.brief." + key, arguments));
        }

        Button button(String list, BriefLists.Page opens) {
            return BriefCommand.KIND.button(
                    texts.words(language, "oversight.button." + list), opens);
        }
    }
}
