package vn.nhipcau.question.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.question.Followings;
import vn.nhipcau.shared.RichText;

import java.util.ArrayList;
import java.util.List;

/** What a petition shows to who follows it. Never whose it is. */
@Component
class FollowView {
    private final Followings followings;
    private final PetitionWords words;

    FollowView(Followings followings, PetitionWords words) {
        this.followings = followings;
        this.words = words;
    }

    RichText line(UpdateContext context, Petition petition) {
        return context.text(
                "question.list.line",
                petition.code(),
                words.area(petition, context.language()),
                words.status(petition, context.language()),
                words.day(petition.due()));
    }

    CardView view(UpdateContext context, Petition petition) {
        var language = context.language();
        boolean follows = followings.isFollowing(context.person(), petition);
        var lines = new ArrayList<RichText>();
        lines.add(
                context.text(
                        "question.followed.detail",
                        petition.code(),
                        words.area(petition, language),
                        words.ward(petition, language),
                        words.unit(petition, language),
                        words.status(petition, language),
                        words.day(petition.due())));
        petition.outcome()
                .ifPresent(
                        how ->
                                lines.add(
                                        context.text(
                                                petition.status().isOpen()
                                                        ? "question.followed.outcomeBefore"
                                                        : "question.followed.outcome",
                                                words.outcome(how, language))));
        if (petition.objected()) lines.add(context.text("question.followed.wasObjected"));
        lines.add(context.text(follows ? "question.followed.does" : "question.followed.doesNot"));
        return CardView.of(
                RichText.lines(lines),
                follows
                        ? FollowCards.KIND.button(
                                context.words("question.button.unfollow"),
                                new FollowCards.Action.Stop(FollowCards.code(petition)))
                        : FollowCards.KIND.button(
                                context.words("question.button.follow"),
                                new FollowCards.Action.Follow(FollowCards.code(petition))));
    }

    static Button offer(Petition petition, boolean follows) {
        String code = petition.code();
        return FollowCards.KIND.button(
                follows ? "✓ " + code : code,
                new FollowCards.Action.Take(FollowCards.code(petition)));
    }

    static List<Button> marked(List<Button> row, Button taken) {
        return row.stream()
                .map(button -> button.action().equals(taken.action()) ? taken : button)
                .toList();
    }
}
