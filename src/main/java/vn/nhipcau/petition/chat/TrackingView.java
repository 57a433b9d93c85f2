package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionEvent;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.petition.chat.Tracking.Action;
import vn.nhipcau.shared.RichText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How their petitions look to citizens. */
@Component
class TrackingView {
    private final Petitions petitions;
    private final PetitionWords words;

    TrackingView(Petitions petitions, PetitionWords words) {
        this.petitions = petitions;
        this.words = words;
    }

    /** Their petitions, with a button to each. */
    CardView list(UpdateContext context, List<Petition> own) {
        var lines = new ArrayList<RichText>();
        lines.add(context.text("petition.track.list"));
        for (Petition petition : own)
            lines.add(
                    context.text(
                            "petition.track.line",
                            petition.code(),
                            words.status(petition, context.language()),
                            words.gist(petition),
                            words.area(petition, context.language()),
                            words.day(words.day(petition.receivedAt()))));
        return new CardView(RichText.lines(lines), buttons(own, Action.Show::new));
    }

    /** Those that can be taken back. */
    CardView which(UpdateContext context, List<Petition> open) {
        var lines = new ArrayList<RichText>();
        lines.add(context.text("petition.withdraw.which"));
        for (Petition petition : open) lines.add(RichText.plain("• " + words.named(petition)));
        return new CardView(RichText.lines(lines), buttons(open, Action.Withdraw::new));
    }

    /** One petition and what became of it. */
    CardView detail(UpdateContext context, Petition petition) {
        var language = context.language();
        var lines = new ArrayList<RichText>();
        lines.add(
                context.text(
                        "petition.track.result",
                        petition.code(),
                        words.status(petition, language),
                        words.holder(petition, language),
                        words.day(petition.due()),
                        words.area(petition, language),
                        words.gist(petition)));
        for (PetitionEvent event : petitions.timeline(petition))
            if (event.kind().isForThePerson())
                lines.add(
                        context.text(
                                "petition.track.event",
                                words.time(event.at()),
                                context.words("petition.event." + event.kind())));
        if (!petition.status().isOpen()) return CardView.of(RichText.lines(lines));
        lines.add(context.text("petition.track.howToAdd"));
        return CardView.of(
                RichText.lines(lines),
                Tracking.KIND.button(
                        context.words("petition.button.withdraw"),
                        new Action.Withdraw(code(petition))));
    }

    /** Shall it really be taken back? */
    CardView really(UpdateContext context, Petition petition) {
        return CardView.of(
                context.text("petition.withdraw.really", words.named(petition)),
                Tracking.KIND.button(
                        context.words("petition.button.withdrawYes", petition.code()),
                        new Action.Really(code(petition))),
                Tracking.KIND.button(
                        context.words("petition.button.withdrawNo"),
                        new Action.Show(code(petition))));
    }

    private static List<List<Button>> buttons(
            List<Petition> some, Function<String, Action> action) {
        return some.stream()
                .map(one -> List.of(Tracking.KIND.button(one.code(), action.apply(code(one)))))
                .toList();
    }

    private static String code(Petition petition) {
        return petition.code().toLowerCase(Locale.ROOT);
    }
}
