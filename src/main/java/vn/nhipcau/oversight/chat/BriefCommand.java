package vn.nhipcau.oversight.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.oversight.OversightReaders;
import vn.nhipcau.oversight.Scope;
import vn.nhipcau.oversight.chat.BriefLists.Page;
import vn.nhipcau.shared.CaseRef;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The brief of last week, whenever somebody wants it, and the taps on all briefs. */
@Component
class BriefCommand implements ChatCommand, CardHandler<Scope, BriefLists.Page> {
    static final CardKind<Scope, Page> KIND = CardKind.of(Scope.kind("brief"), Page.class);

    private final OversightReaders readers;
    private final BriefView views;
    private final BriefLists lists;
    private final Cards cards;
    private final Clock clock;

    BriefCommand(
            OversightReaders readers, BriefView views, BriefLists lists, Cards cards, Clock clock) {
        this.readers = readers;
        this.views = views;
        this.lists = lists;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tonghop";
    }

    @Override
    public String english() {
        return "brief";
    }

    @Override
    public Audience audience() {
        return Audience.STAFF;
    }

    @Override
    public int place() {
        return 36;
    }

    @Override
    public void run(UpdateContext context, String rest) {
        var mine = readers.here(context, LocalDate.now(clock));
        for (Scope scope : mine)
            cards.answer(
                    context.address().id(),
                    KIND.subject(scope),
                    views.brief(scope, context.language()));
        if (mine.isEmpty()) context.answer("oversight.notYours");
    }

    @Override
    public CardKind<Scope, Page> kind() {
        return KIND;
    }

    /** None: a brief counts, it quotes nobody. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(UpdateContext context, Tap<Scope, Page> tap) {
        lists.open(context, tap.about(), tap.action());
    }
}
