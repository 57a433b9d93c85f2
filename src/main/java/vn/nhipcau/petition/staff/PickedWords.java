package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Unit;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.petition.Handover;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.NotNow;

import java.util.List;

/** Words instead of a tap on a list: part of a unit's name, or a number of days. */
@Component
class PickedWords implements ReplyHandler {
    private static final int FOUND = 8;

    /** So many words that name no unit are more of the reason that was just written. */
    private static final int SENTENCE = 4;

    private final Petitions petitions;
    private final Handover handover;
    private final ActingUnits desks;
    private final LikelyUnits likely;
    private final PickerView views;
    private final Cards cards;
    private final PickedAction picked;
    private final Picker picker;

    PickedWords(
            Petitions petitions,
            Handover handover,
            ActingUnits desks,
            LikelyUnits likely,
            PickerView views,
            Cards cards,
            PickedAction picked,
            Picker picker) {
        this.petitions = petitions;
        this.handover = handover;
        this.desks = desks;
        this.likely = likely;
        this.views = views;
        this.cards = cards;
        this.picked = picked;
        this.picker = picker;
    }

    @Override
    public List<Hearing<?>> hearings() {
        return List.of(Hearing.of(Picker.KIND.about(), this::replied));
    }

    /** What is meant, in words: whatever else they are, they are no answer to the petitioner. */
    private boolean replied(UpdateContext context, Picker.About about) {
        var petition = petitions.locked(about.petition());
        var by = desks.holding(context, petition);
        if (by.isEmpty()) {
            context.hint("petition.staff.notYours");
            return true;
        }
        var shown = picker.shown(context, about);
        if (shown.isEmpty()) {
            context.reply("petition.pick.over", petition.code());
            return true;
        }
        String words = MessageContent.words(context.said());
        try {
            switch (about) {
                case Picker.About.OfUnits ofUnits ->
                        named(context, shown.get(), ofUnits, petition, by.get(), words);
                case Picker.About.Extend _ -> {
                    var days = picked.days(words);
                    if (days.isPresent())
                        picker.chosen(context, shown.get(), about, petition, by.get(), days.get());
                    else
                        refuse(
                                context,
                                "petition.pick.pressDays",
                                petition.code(),
                                picked.offeredDays());
                }
                default -> refuse(context, "petition.pick.press", petition.code());
            }
        } catch (NotNow tooLate) {
            context.reply("petition.staff.tooLate", petition.code());
        }
        return true;
    }

    // Part of a unit's name: those that it may mean are offered. The one that is offered already,
    // and named again, is meant.
    private void named(
            UpdateContext context,
            Card card,
            Picker.About.OfUnits about,
            Petition petition,
            Acting by,
            String name) {
        var found = name.isBlank() ? List.<Unit>of() : likely.named(petition, name, FOUND);
        boolean sentence = name.split("\\s+").length >= SENTENCE;
        if (found.isEmpty() && sentence && about instanceof Picker.About.Return(_, var reason)) {
            handover.addReason(petition.id(), by, reason, name);
            context.receipt();
            context.keepAsking();
            return;
        }
        if (found.isEmpty()) {
            refuse(context, "petition.pick.noUnit");
            return;
        }
        var narrowed = views.offering(context, petition, about, found);
        boolean offered = cards.view(card.id()).filter(narrowed::equals).isPresent();
        if (offered && found.size() == 1) {
            picker.chosen(context, card, about, petition, by, found.getFirst().id());
            return;
        }
        if (offered) {
            refuse(context, "petition.pick.press", petition.code());
            return;
        }
        cards.show(card.id(), narrowed);
        context.receipt();
        context.keepAsking();
    }

    // A tap is answered at the top of the screen, written words in the chat.
    static void refuse(UpdateContext context, String key, Object... arguments) {
        if (context.said() instanceof MessageContent.Tapped) context.alert(key, arguments);
        else {
            context.reply(key, arguments);
            context.keepAsking();
        }
    }
}
