package vn.nhipcau.question.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionCode;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.question.FollowOffers;
import vn.nhipcau.question.Followings;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A delegate, or a secretary, takes up a petition by its code: they see where it stands, hear what
 * becomes of it and that somebody objects. Never whose it is, nor what they wrote of themselves.
 */
@Component
class FollowCards implements CardHandler<FollowCards.About, FollowCards.Action>, FollowOffers {
    static final CardKind<About, Action> KIND =
            CardKind.of(SubjectKind.of("followed", About.class), Action.class);

    /** The petition that a card shows; null for all that they follow. */
    record About(@Nullable Long petition) {}

    /** What the buttons do; the codes in lower case. */
    sealed interface Action {
        /** The code of the petition. */
        String code();

        /** It is shown. */
        record Show(String code) implements Action {}

        /** They follow it. */
        record Follow(String code) implements Action {}

        /** They follow it no more. */
        record Stop(String code) implements Action {}

        /** They follow it, as one of several that they are offered. */
        record Take(String code) implements Action {}
    }

    private static final int LISTED = 20;

    /** So many are offered at once: those that somebody else put first. */
    private static final int OFFERED = 10;

    private final Followings followings;
    private final Petitions petitions;
    private final Cards cards;
    private final FollowView views;

    FollowCards(Followings followings, Petitions petitions, Cards cards, FollowView views) {
        this.followings = followings;
        this.petitions = petitions;
        this.cards = cards;
        this.views = views;
    }

    /** The petitions that they follow, with a button to each. */
    void list(UpdateContext context) {
        var all = followings.of(context.person());
        var lines = new ArrayList<RichText>();
        lines.add(context.text("question.followed.list", all.size()));
        var rows = new ArrayList<List<Button>>();
        for (Petition petition : all.subList(0, Math.min(LISTED, all.size()))) {
            lines.add(views.line(context, petition));
            rows.add(List.of(KIND.button(petition.code(), new Action.Show(code(petition)))));
        }
        lines.add(context.text("question.followed.how"));
        open(context, KIND.subject(new About(null)), new CardView(RichText.lines(lines), rows));
    }

    /** They follow the petition with this code from now on. */
    void follow(UpdateContext context, String typed) {
        var petition = find(typed);
        if (petition.isEmpty()) {
            context.answer("question.followed.notFound");
            return;
        }
        if (!followings.isOfTheirs(context.person(), petition.get())) {
            context.answer("question.followed.elsewhere");
            return;
        }
        followings.follow(context.person(), petition.get());
        open(context, subject(petition.get()), views.view(context, petition.get()));
    }

    @Override
    public CardKind<About, Action> kind() {
        return KIND;
    }

    /** None: they do quote, but are emptied by {@link FollowNews}, which says what happened. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(UpdateContext context, Tap<About, Action> tap) {
        var petition = find(tap.action().code());
        if (petition.isEmpty()
                || !followings.mayFollow(context.person())
                || (!(tap.action() instanceof Action.Stop)
                        && !followings.isOfTheirs(context.person(), petition.get()))) {
            context.note("question.notYours");
            return;
        }
        switch (tap.action()) {
            case Action.Follow _ -> followings.follow(context.person(), petition.get());
            case Action.Stop _ -> followings.stop(context.person(), petition.get());
            case Action.Take _ -> {
                take(context, tap.card(), petition.get());
                return;
            }
            case Action.Show _ -> {}
        }
        cards.show(tap.card().id(), views.view(context, petition.get()));
    }

    @Override
    public boolean mayFollow(UpdateContext context) {
        return !context.inGroup() && followings.mayFollow(context.person());
    }

    @Override
    public void offer(UpdateContext context, List<String> codes) {
        var offered =
                codes.stream()
                        .flatMap(code -> petitions.withCode(code).stream())
                        .filter(petition -> followings.isOfTheirs(context.person(), petition))
                        .toList();
        var lines = new ArrayList<RichText>();
        lines.add(context.text("question.followed.which"));
        var rows = new ArrayList<List<Button>>();
        for (Petition petition : offered.subList(0, Math.min(OFFERED, offered.size()))) {
            lines.add(views.line(context, petition));
            boolean follows = followings.isFollowing(context.person(), petition);
            rows.add(List.of(FollowView.offer(petition, follows)));
        }
        if (offered.size() > OFFERED) lines.add(context.text("question.followed.how"));
        open(context, KIND.subject(new About(null)), new CardView(RichText.lines(lines), rows));
    }

    // The list stays for the next one, and says which they have.
    private void take(UpdateContext context, Card list, Petition petition) {
        followings.follow(context.person(), petition);
        var taken = FollowView.offer(petition, true);
        cards.view(list.id())
                .ifPresent(
                        view ->
                                cards.show(
                                        list.id(),
                                        new CardView(
                                                view.text(),
                                                view.buttons().stream()
                                                        .map(row -> FollowView.marked(row, taken))
                                                        .toList())));
        open(context, subject(petition), views.view(context, petition));
    }

    private Optional<Petition> find(String typed) {
        return PetitionCode.read(typed).flatMap(code -> petitions.withCode(code.value()));
    }

    private void open(UpdateContext context, String subject, CardView view) {
        cards.answer(context.address().id(), subject, view);
    }

    static String subject(Petition petition) {
        return KIND.subject(new About(petition.id()));
    }

    static String code(Petition petition) {
        return petition.code().toLowerCase(Locale.ROOT);
    }
}
