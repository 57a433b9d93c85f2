package vn.nhipcau.question.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Person;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.PetitionCode;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.question.FollowOffers;
import vn.nhipcau.question.Followings;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.Texts;

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
    private static final CardKind<About, Action> KIND =
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
    private final PetitionWords words;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;

    FollowCards(
            Followings followings,
            Petitions petitions,
            PetitionWords words,
            Cards cards,
            Outbox outbox,
            Texts texts) {
        this.followings = followings;
        this.petitions = petitions;
        this.words = words;
        this.cards = cards;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** The petitions that they follow, with a button to each. */
    void list(UpdateContext context) {
        var all = followings.of(context.person());
        var lines = new ArrayList<RichText>();
        lines.add(context.text("question.followed.list", all.size()));
        var rows = new ArrayList<List<Button>>();
        for (Petition petition : all.subList(0, Math.min(LISTED, all.size()))) {
            lines.add(line(context, petition));
            rows.add(List.of(KIND.button(petition.code(), new Action.Show(code(petition)))));
        }
        lines.add(context.text("question.followed.how"));
        open(context, KIND.subject(new About(null)), new CardView(RichText.lines(lines), rows));
    }

    private RichText line(UpdateContext context, Petition petition) {
        return context.text(
                "question.list.line",
                petition.code(),
                words.area(petition, context.language()),
                words.status(petition, context.language()),
                words.day(petition.due()));
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
        open(context, subject(petition.get()), view(context, petition.get()));
    }

    private CardView view(UpdateContext context, Petition petition) {
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
                        ? KIND.button(
                                context.words("question.button.unfollow"),
                                new Action.Stop(code(petition)))
                        : KIND.button(
                                context.words("question.button.follow"),
                                new Action.Follow(code(petition))));
    }

    @Override
    public CardKind<About, Action> kind() {
        return KIND;
    }

    /** None: they do quote, but empty themselves below, and say what happened. */
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
        cards.show(tap.card().id(), view(context, petition.get()));
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
            lines.add(line(context, petition));
            boolean follows = followings.isFollowing(context.person(), petition);
            rows.add(List.of(offer(petition, follows)));
        }
        if (offered.size() > OFFERED) lines.add(context.text("question.followed.how"));
        open(context, KIND.subject(new About(null)), new CardView(RichText.lines(lines), rows));
    }

    private static Button offer(Petition petition, boolean follows) {
        String code = petition.code();
        return KIND.button(follows ? "✓ " + code : code, new Action.Take(code(petition)));
    }

    // The list stays for the next one, and says which they have.
    private void take(UpdateContext context, Card list, Petition petition) {
        followings.follow(context.person(), petition);
        var taken = offer(petition, true);
        cards.view(list.id())
                .ifPresent(
                        view ->
                                cards.show(
                                        list.id(),
                                        new CardView(
                                                view.text(),
                                                view.buttons().stream()
                                                        .map(row -> marked(row, taken))
                                                        .toList())));
        open(context, subject(petition), view(context, petition));
    }

    private static List<Button> marked(List<Button> row, Button taken) {
        return row.stream()
                .map(button -> button.action().equals(taken.action()) ? taken : button)
                .toList();
    }

    private Optional<Petition> find(String typed) {
        return PetitionCode.read(typed).flatMap(code -> petitions.withCode(code.value()));
    }

    /** Whoever follows it hears of it, as far as it is their concern. */
    @EventListener
    void on(PetitionChanged event) {
        var petition = event.petition();
        switch (event.kind()) {
            case ROUTED,
                    ACCEPTED,
                    RETURNED,
                    EXTENDED,
                    DUE_MOVED,
                    REPLIED,
                    CORRECTED,
                    CLOSED,
                    NOT_ACCEPTED,
                    WITHDRAWN ->
                    tell(petition, language -> changed(petition, language));
            case OBJECTED ->
                    tell(
                            petition,
                            language ->
                                    texts.say(
                                            language,
                                            "question.followed.objected",
                                            petition.code(),
                                            event.text()));
            case MARKED ->
                    tell(
                            petition,
                            language ->
                                    texts.say(
                                            language,
                                            "question.followed.marked",
                                            petition.code(),
                                            event.text()));
            case ERASED, REDIRECTED -> gone(petition);
            default -> {}
        }
    }

    private interface Wording {
        RichText in(Language language);
    }

    private RichText changed(Petition petition, Language language) {
        return texts.say(
                language,
                "question.followed.changed",
                petition.code(),
                words.status(petition, language),
                words.unit(petition, language),
                words.day(petition.due()));
    }

    private void tell(Petition petition, Wording wording) {
        for (Person follower : followings.followers(petition))
            follower.address()
                    .ifPresent(
                            own ->
                                    outbox.say(
                                            Letter.notice(
                                                    own,
                                                    wording.in(follower.language()),
                                                    subject(petition))));
    }

    // What people wrote is taken out of every chat in which it was shown: whoever ever followed it
    // has a card of it.
    private void gone(Petition petition) {
        String subject = subject(petition);
        var followers = followings.followers(petition);
        followings.end(petition);
        var shown = cards.open(subject);
        if (shown.isEmpty() && followers.isEmpty()) return;
        outbox.erase(subject);
        for (Card card : shown) {
            outbox.messages(card.address(), subject)
                    .forEach(message -> outbox.delete(card.address(), message));
            cards.close(
                    card.id(),
                    CardView.of(texts.say(Language.VI, "question.followed.gone", petition.code())));
        }
        for (Person follower : followers) {
            var text = texts.say(follower.language(), "question.followed.gone", petition.code());
            follower.address().ifPresent(own -> outbox.say(Letter.notice(own, text, "chat")));
        }
    }

    private void open(UpdateContext context, String subject, CardView view) {
        cards.open(context.address().id(), Lane.ANSWER, subject, view, null);
    }

    private static String subject(Petition petition) {
        return KIND.subject(new About(petition.id()));
    }

    private static String code(Petition petition) {
        return petition.code().toLowerCase(Locale.ROOT);
    }
}
