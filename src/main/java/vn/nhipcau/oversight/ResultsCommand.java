package vn.nhipcau.oversight;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.Constituency;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;

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
class ResultsCommand implements ChatCommand, CardOwner {
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
                    owner(),
                    new Face(
                            turn.text("oversight.results.which"),
                            delegates.constituencies().stream()
                                    .map(some -> List.of(button(turn, some)))
                                    .toList()),
                    null);
    }

    private static Button button(Turn turn, Constituency some) {
        return Button.tap(some.name().in(turn.language()), "of:" + some.id());
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
    public String owner() {
        return "results";
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        var chosen =
                tap.action().startsWith("of:")
                        ? constituency(tap.action().substring(3)).orElse(null)
                        : null;
        if (chosen == null || !watches(turn)) turn.note("oversight.results.notYours");
        else pack.hand(turn, chosen);
    }
}
