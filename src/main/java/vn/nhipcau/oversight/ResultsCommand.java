package vn.nhipcau.oversight;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.Constituency;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
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
    }

    private final Readers readers;
    private final Delegates delegates;
    private final ResultsPack pack;
    private final Cards cards;
    private final Clock clock;

    ResultsCommand(
            Readers readers, Delegates delegates, ResultsPack pack, Cards cards, Clock clock) {
        this.readers = readers;
        this.delegates = delegates;
        this.pack = pack;
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
        return Audience.STAFF;
    }

    @Override
    public int place() {
        return 37;
    }

    @Override
    public void run(Turn turn, String rest) {
        var own = own(turn);
        if (own != null) pack.hand(turn, own);
        else if (!watches(turn)) turn.answer("oversight.results.notYours");
        else if (delegates.constituencies().isEmpty()) pack.hand(turn, null);
        else
            cards.open(
                    turn.address().id(),
                    Lane.ANSWER,
                    KIND.subject(new Only()),
                    new Face(
                            turn.text("oversight.results.which"),
                            delegates.constituencies().stream()
                                    .map(some -> List.of(button(turn, some)))
                                    .toList()),
                    null);
    }

    private static Button button(Turn turn, Constituency some) {
        return KIND.button(some.name().in(turn.language()), new Action.Of(some.id()));
    }

    private @Nullable Constituency own(Turn turn) {
        if (turn.inGroup()) return null;
        return delegates
                .delegateOf(turn.person().id())
                .map(delegates::groupOf)
                .flatMap(group -> constituency(group.constituency()))
                .orElse(null);
    }

    private Optional<Constituency> constituency(String id) {
        return delegates.constituencies().stream().filter(some -> some.id().equals(id)).findFirst();
    }

    // A ward's front sees its ward in the brief; this is about constituencies.
    private boolean watches(Turn turn) {
        return readers.here(turn, LocalDate.now(clock)).stream()
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
    public void tapped(Turn turn, Tap<Only, Action> tap) {
        var chosen =
                switch (tap.action()) {
                    case Action.Of(var id) -> constituency(id).orElse(null);
                };
        if (chosen == null || !watches(turn)) turn.note("oversight.results.notYours");
        else pack.hand(turn, chosen);
    }
}
