package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Flow;
import vn.nhipcau.chat.FlowStep;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.NextStep;
import vn.nhipcau.chat.NextStep.Over;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.record.Passage;
import vn.nhipcau.shared.Codec;
import vn.nhipcau.shared.Language;

import java.util.List;
import java.util.Optional;

/**
 * Somebody files a petition.
 *
 * <pre>
 * An    Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập
 * Bot   Bản nháp kiến nghị
 *       Phường: Bồ Đề · Lĩnh vực: Thoát nước, ngập úng · Nơi giải quyết: UBND phường Bồ Đề
 *       Nội dung: Cống ngõ 34 …
 *       [Gửi] [Đổi phường] [Đổi lĩnh vực] [Hủy]
 * An    (photo)
 * Bot   (the same card) Tệp đính kèm: 1
 * An    [Gửi]
 * Bot   Đã tiếp nhận kiến nghị … Mã tra cứu: KN-26-000001-0
 * </pre>
 */
@Component
class FilePetition implements Flow<FilePetition.Step> {
    static final Codec<DraftAction> ACTIONS = Codec.of(DraftAction.class);

    sealed interface Step extends FlowStep {
        Draft draft();
    }

    /** All is there, or can be: the card shows the draft. */
    record Reviewing(Draft draft) implements Step {}

    /** Which ward is it about? */
    record ChoosingWard(Draft draft) implements Step {}

    /** What is it about? */
    record ChoosingArea(Draft draft) implements Step {}

    /** Who, and under which number, if they want to leave that? */
    record LeavingContact(Draft draft) implements Step {}

    /** Does this belong to one of their open petitions, or is it a new one? */
    record SupplementOrNew(Draft draft, List<String> codes) implements Step {}

    /** By which way did it come to the colleague who enters it? */
    record ChoosingSource(Draft draft) implements Step {}

    /** What does the person say to whom a colleague listens? */
    record Describing(Draft draft) implements Step {}

    /** The same matter, or another that came meanwhile? */
    record OneOrTwo(Draft draft, Passage another) implements Step {}

    /** What of it shall go? */
    record Removing(Draft draft) implements Step {}

    /** Dropped, and can be taken up again until something else is said. */
    record Dropped(Draft draft) implements Step {}

    private final DraftCards cards;
    private final BehalfCards behalfCards;
    private final DraftTaps taps;
    private final Files files;
    private final DraftChoices choices;
    private final DraftWords words;

    FilePetition(
            DraftCards cards,
            BehalfCards behalfCards,
            DraftTaps taps,
            Files files,
            DraftChoices choices,
            DraftWords words) {
        this.cards = cards;
        this.behalfCards = behalfCards;
        this.taps = taps;
        this.files = files;
        this.choices = choices;
        this.words = words;
    }

    @Override
    public String name() {
        return "petition";
    }

    @Override
    public Class<Step> steps() {
        return Step.class;
    }

    /** The step at which a draft stands by what it lacks. */
    Step stepOf(Draft draft) {
        return taps.stepOf(draft);
    }

    /** The step at which a draft stands that shrank while this was asked. */
    Step same(Step step, Draft draft) {
        return words.same(step, draft);
    }

    /** What stays on the card of a draft of which nothing is left. */
    CardView cancelled(UpdateContext context) {
        return cards.cancelled(context.language());
    }

    @Override
    public CardView ask(Step step, Language language) {
        return switch (step) {
            case Reviewing(var draft) -> cards.review(draft, language);
            case ChoosingWard(var draft) -> choices.whichWard(draft, language);
            case ChoosingArea(var draft) -> choices.whichArea(draft, language);
            case LeavingContact(var draft) -> choices.whichContact(draft, language);
            case OneOrTwo(_, var another) -> choices.oneOrTwo(another, language);
            case Removing(var draft) -> choices.removing(draft, language);
            case Dropped(var draft) -> cards.dropped(draft, language);
            case ChoosingSource(var draft) -> behalfCards.whichSource(draft, language);
            case Describing(var draft) -> behalfCards.describe(draft, language);
            case SupplementOrNew(var draft, var codes) ->
                    choices.supplementOrNew(draft, codes, language);
        };
    }

    @Override
    public NextStep<Step> hear(Step step, UpdateContext context) {
        if (step instanceof Dropped && !(context.said() instanceof MessageContent.Tapped))
            return new Over<>(cards.cancelled(context.language()));
        return switch (context.said()) {
            case MessageContent.Tapped _ -> taps.tapped(step, context);
            case MessageContent.Words(var said) -> words.words(step, said, context);
            case MessageContent.Contact contact -> words.contact(step, contact, context);
            default -> words.gathered(step, context);
        };
    }

    /** Drops the open draft; false if none is open. */
    boolean drop(Flows flows, UpdateContext context) {
        var open = flows.at(context, this).filter(step -> !(step instanceof Dropped));
        if (open.isEmpty() || !open.get().draft().isMuch()) return false;
        flows.goOn(context, this, new Dropped(open.get().draft()));
        return true;
    }

    /** The open draft of this person that is not dropped. */
    Optional<Step> open(Flows flows, UpdateContext context) {
        return flows.at(context, this).filter(step -> !(step instanceof Dropped));
    }

    @Override
    public boolean isOver(Step step) {
        return step instanceof Dropped;
    }

    @Override
    public boolean holds(Step step) {
        return !isOver(step) && !step.draft().holdsNothing();
    }

    @Override
    public void abandoned(Step step) {
        files.erase(step.draft().files().stream().map(Attachment::file).toList());
    }
}
