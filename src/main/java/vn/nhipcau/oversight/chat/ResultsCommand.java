package vn.nhipcau.oversight.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Constituency;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.oversight.OversightReaders;
import vn.nhipcau.oversight.ResultsPack;
import vn.nhipcau.question.FollowOffers;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Only;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What became of the petitions of a constituency: a delegate gets that of their own, the
 * secretariat, the standing committee and the Fatherland Front choose one.
 *
 * <pre>
 * Mai   /ketqua
 * Bot   Đơn vị bầu cử số 1 … 12 kiến nghị: 7 đã trả lời, 5 đang giải quyết, 2 quá hạn
 *       (một trang .pdf, bảng tổng hợp .xlsx)
 *       … bấm Theo dõi [Theo dõi]                      (whoever may take up petitions)
 * Mai   [Theo dõi]
 * Bot   Theo dõi kiến nghị nào? [KN-26-000001-0] …
 * </pre>
 */
@Component
class ResultsCommand implements ChatCommand, CardHandler<Only, ResultsCommand.Action> {
    private static final CardKind<Only, Action> KIND =
            CardKind.of(SubjectKind.ofOne("results"), Action.class);

    /** What the buttons do. */
    sealed interface Action {
        /** The results of this constituency are handed out. */
        record Of(String constituency) implements Action {}

        /** Those of this constituency that go on are offered to be taken up; null: of all. */
        record Follow(@Nullable String constituency) implements Action {}
    }

    private final OversightReaders readers;
    private final Delegates delegates;
    private final ResultsPack pack;
    private final FollowOffers follow;
    private final Cards cards;
    private final Clock clock;

    ResultsCommand(
            OversightReaders readers,
            Delegates delegates,
            ResultsPack pack,
            FollowOffers follow,
            Cards cards,
            Clock clock) {
        this.readers = readers;
        this.delegates = delegates;
        this.pack = pack;
        this.follow = follow;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ketqua";
    }

    @Override
    public String english() {
        return "results";
    }

    @Override
    public Audience audience() {
        return Audience.EVERY_ROLE;
    }

    @Override
    public int place() {
        return 37;
    }

    @Override
    public void run(UpdateContext context, String rest) {
        var own = own(context);
        if (own != null) hand(context, own);
        else if (!watches(context)) context.answer("oversight.results.notYours");
        else if (delegates.constituencies().isEmpty()) hand(context, null);
        else
            cards.answer(
                    context.address().id(),
                    KIND.subject(new Only()),
                    new CardView(
                            context.text("oversight.results.which"),
                            delegates.constituencies().stream()
                                    .map(some -> List.of(button(context, some)))
                                    .toList()));
    }

    private static Button button(UpdateContext context, Constituency some) {
        return KIND.button(some.name().in(context.language()), new Action.Of(some.id()));
    }

    private @Nullable Constituency own(UpdateContext context) {
        if (context.inGroup()) return null;
        return delegates
                .delegateOf(context.person().id())
                .map(delegates::groupOf)
                .flatMap(group -> constituency(group.constituency()))
                .orElse(null);
    }

    private Optional<Constituency> constituency(String id) {
        return delegates.constituencies().stream().filter(some -> some.id().equals(id)).findFirst();
    }

    // A ward's front sees its ward in the brief; this is about constituencies.
    private boolean watches(UpdateContext context) {
        return readers.here(context, LocalDate.now(clock)).stream()
                .anyMatch(scope -> scope.ward() == null);
    }

    @Override
    public CardKind<Only, Action> kind() {
        return KIND;
    }

    /** None: the card only asks which constituency; the files count, and leave erased words out. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(UpdateContext context, Tap<Only, Action> tap) {
        switch (tap.action()) {
            case Action.Of(var id) -> {
                var chosen = constituency(id).orElse(null);
                if (chosen == null || !watches(context)) context.note("oversight.results.notYours");
                else hand(context, chosen);
            }
            case Action.Follow(var id) -> follow(context, id);
        }
    }

    private void hand(UpdateContext context, @Nullable Constituency of) {
        boolean any = pack.hand(context, of);
        if (!any || !follow.mayFollow(context)) return;
        cards.answer(
                context.address().id(),
                KIND.subject(new Only()),
                CardView.of(
                        context.text("oversight.results.follow"),
                        KIND.button(
                                context.words("oversight.results.button.follow"),
                                new Action.Follow(of == null ? null : of.id()))));
    }

    // Read anew: what was open when the results were handed out may have been answered.
    private void follow(UpdateContext context, @Nullable String whose) {
        var own = own(context);
        boolean theirs = own == null ? watches(context) : own.id().equals(whose);
        var of = whose == null ? null : constituency(whose).orElse(null);
        if (!theirs || !follow.mayFollow(context) || (of == null && whose != null))
            context.note("oversight.results.notYours");
        else follow.offer(context, pack.going(of));
    }
}
