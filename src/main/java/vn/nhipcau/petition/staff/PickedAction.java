package vn.nhipcau.petition.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Unit;
import vn.nhipcau.council.Units;
import vn.nhipcau.duty.TimeLimits;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.Handover;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.record.Acting;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.TypedNumber;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What follows from what staff have chosen from a list. */
@Component
class PickedAction {
    private static final int DAYS_A_WEEK = 5;
    private static final Set<String> AROUND =
            Set.of("gia", "han", "them", "cho", "nua", "more", "lam", "viec", "working");
    private static final Set<String> DAYS = with(AROUND, "ngay", "day", "days");
    private static final Set<String> WEEKS = with(AROUND, "tuan", "week", "weeks");

    private static Set<String> with(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more))
                .collect(Collectors.toUnmodifiableSet());
    }

    private final Handling handling;
    private final Handover handover;
    private final Units units;
    private final TimeLimits limits;
    private final ObjectProvider<Prompts> prompts;

    PickedAction(
            Handling handling,
            Handover handover,
            Units units,
            TimeLimits limits,
            ObjectProvider<Prompts> prompts) {
        this.handling = handling;
        this.handover = handover;
        this.units = units;
        this.limits = limits;
        this.prompts = prompts;
    }

    /** What was done, or what is still to be written. */
    RichText done(
            UpdateContext context, Picker.About about, Petition petition, @Nullable String chosen) {
        String what =
                switch (about) {
                    case Picker.About.OfUnits _ ->
                            units.get(to(petition, about, chosen)).name().vi();
                    case Picker.About.Ward _ -> units.ward(String.valueOf(chosen)).name().vi();
                    case Picker.About.Area _ -> units.area(String.valueOf(chosen)).name().vi();
                    case Picker.About.Decline _ -> context.words("petition.decline." + chosen);
                    case Picker.About.Extend _, Picker.About.Flag _ -> String.valueOf(chosen);
                };
        return context.text(
                "petition.pick.done." + Picker.KIND.about().sort(about), petition.code(), what);
    }

    // What is given away to a unit that nobody hears at goes to the secretariat.
    private String to(Petition petition, Picker.About about, @Nullable String chosen) {
        return about instanceof Picker.About.Support && chosen != null
                ? chosen
                : handling.holder(petition);
    }

    void carryOut(
            UpdateContext context,
            Picker.About about,
            Petition petition,
            Acting by,
            String chosen) {
        long id = petition.id();
        String ward = petition.ward().orElse(null);
        switch (about) {
            case Picker.About.Return(_, var reason) ->
                    handover.giveAway(id, by, unit(chosen), reason);
            case Picker.About.ToUnit _ -> {
                if (!handover.forward(id, by, unit(chosen)))
                    context.alert("petition.staff.unreachable", units.get(chosen).name().vi());
            }
            case Picker.About.Ward _ ->
                    handling.reclassify(id, by, units.ward(chosen).id(), petition.area());
            case Picker.About.Area _ ->
                    handling.reclassify(id, by, ward, units.area(chosen).code());
            case Picker.About.Decline _ -> handling.decline(id, by, chosen);
            case Picker.About.Flag _ -> handling.redirect(id, by);
            case Picker.About.Extend _ ->
                    prompts.getObject().openExtension(context, petition, offered(chosen));
            case Picker.About.Support _ ->
                    prompts.getObject().openSupport(context, petition, unit(chosen));
        }
    }

    /**
     * How many working days more these words ask for, if so many can be had: "5", "năm ngày", "một
     * tuần".
     */
    Optional<String> days(String words) {
        return TypedNumber.read(words, DAYS)
                .or(() -> TypedNumber.read(words, WEEKS).map(weeks -> weeks * DAYS_A_WEEK))
                .filter(limits.extensions()::contains)
                .map(String::valueOf);
    }

    /** How many working days more can be had, such as "5, 10". */
    String offeredDays() {
        return limits.extensions().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private int offered(String chosen) {
        return limits.extensions().stream()
                .filter(days -> chosen.equals(String.valueOf(days)))
                .findFirst()
                .orElseThrow();
    }

    String unit(String id) {
        return units.find(id).filter(Unit::isOpen).orElseThrow().id();
    }
}
