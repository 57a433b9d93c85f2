package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Screening;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Council;
import vn.nhipcau.council.Units;
import vn.nhipcau.petition.Extensions;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.Handover;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionIntake;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.NotNow;

/** What follows from what staff wrote in answer to a prompt. */
@Component
class PromptAnswers {
    private final PetitionIntake intake;
    private final Handling handling;
    private final Handover handover;
    private final Extensions extensions;
    private final Picker picker;
    private final Screening screening;
    private final Council council;
    private final Units units;

    PromptAnswers(
            PetitionIntake intake,
            Handling handling,
            Handover handover,
            Extensions extensions,
            Picker picker,
            Screening screening,
            Council council,
            Units units) {
        this.intake = intake;
        this.handling = handling;
        this.handover = handover;
        this.extensions = extensions;
        this.picker = picker;
        this.screening = screening;
        this.council = council;
        this.units = units;
    }

    /** Whether it was done; if not, that has been told. {@link NotNow} if it cannot be. */
    boolean hear(
            UpdateContext context,
            Petition petition,
            Acting by,
            Prompts.About about,
            String words) {
        long id = petition.id();
        switch (about) {
            case Prompts.About.Return _ -> {
                // What they write before they have chosen where it goes is more of the same reason.
                var waits =
                        handover.lastReason(petition)
                                .filter(
                                        reason ->
                                                picker.isOpen(
                                                        context,
                                                        new Picker.About.Return(id, reason)));
                if (waits.isPresent()) handover.addReason(id, by, waits.get(), words);
                else
                    picker.open(
                            context,
                            petition,
                            new Picker.About.Return(id, handover.reason(id, by, words)));
            }
            case Prompts.About.Question _ -> {
                handling.ask(id, by, words);
                context.reply("petition.staff.asked");
            }
            case Prompts.About.Extension(_, var days) -> {
                extensions.ask(id, by, days, words);
                context.reply("petition.staff.extensionAsked");
            }
            case Prompts.About.Note _ -> handling.note(id, by, words);
            case Prompts.About.Support(_, var unit) -> {
                if (!handover.isReached(unit)) {
                    context.reply("petition.staff.unreachable", units.get(unit).name().vi());
                    return false;
                }
                handling.askSupport(id, by, unit, words);
                context.reply("petition.staff.supportAsked");
            }
            case Prompts.About.Split _ -> {
                var matter = screening.clearEntered(words);
                if (matter.isEmpty()) {
                    context.reply(
                            "petition.staff.elsewhere",
                            council.office().in(context.language()),
                            council.hours().in(context.language()));
                    return false;
                }
                context.reply(
                        "petition.staff.split.done",
                        intake.split(petition, by, matter.get()).code());
            }
            case Prompts.About.Draft _ -> throw new IllegalStateException("a draft: " + about);
        }
        context.receipt();
        return true;
    }
}
