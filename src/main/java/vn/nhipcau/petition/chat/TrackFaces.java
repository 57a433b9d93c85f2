package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Turn;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionEvent;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.petition.chat.Tracking.Action;
import vn.nhipcau.shared.Rich;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How their petitions look to citizens. */
@Component
class TrackFaces {
    private final Petitions petitions;
    private final PetitionWords words;

    TrackFaces(Petitions petitions, PetitionWords words) {
        this.petitions = petitions;
        this.words = words;
    }

    /** Their petitions, with a button to each. */
    Face list(Turn turn, List<Petition> own) {
        var lines = new ArrayList<Rich>();
        lines.add(turn.text("petition.track.list"));
        for (Petition petition : own)
            lines.add(
                    turn.text(
                            "petition.track.line",
                            petition.code(),
                            words.status(petition, turn.language()),
                            words.gist(petition),
                            words.area(petition, turn.language()),
                            words.day(words.day(petition.receivedAt()))));
        return new Face(Rich.lines(lines), buttons(own, Action.Show::new));
    }

    /** Those that can be taken back. */
    Face which(Turn turn, List<Petition> open) {
        var lines = new ArrayList<Rich>();
        lines.add(turn.text("petition.withdraw.which"));
        for (Petition petition : open) lines.add(Rich.plain("• " + words.named(petition)));
        return new Face(Rich.lines(lines), buttons(open, Action.Withdraw::new));
    }

    /** One petition and what became of it. */
    Face detail(Turn turn, Petition petition) {
        var language = turn.language();
        var lines = new ArrayList<Rich>();
        lines.add(
                turn.text(
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
                        turn.text(
                                "petition.track.event",
                                words.time(event.at()),
                                turn.words("petition.event." + event.kind())));
        if (!petition.status().isOpen()) return Face.of(Rich.lines(lines));
        lines.add(turn.text("petition.track.howToAdd"));
        return Face.of(
                Rich.lines(lines),
                Tracking.KIND.button(
                        turn.words("petition.button.withdraw"),
                        new Action.Withdraw(code(petition))));
    }

    /** Shall it really be taken back? */
    Face really(Turn turn, Petition petition) {
        return Face.of(
                turn.text("petition.withdraw.really", words.named(petition)),
                Tracking.KIND.button(
                        turn.words("petition.button.withdrawYes", petition.code()),
                        new Action.Really(code(petition))),
                Tracking.KIND.button(
                        turn.words("petition.button.withdrawNo"), new Action.Show(code(petition))));
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
