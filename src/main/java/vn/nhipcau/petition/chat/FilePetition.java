package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Flow;
import vn.nhipcau.chat.FlowStep;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.NextStep;
import vn.nhipcau.chat.NextStep.GoTo;
import vn.nhipcau.chat.NextStep.Over;
import vn.nhipcau.chat.NextStep.Stay;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.petition.Filing;
import vn.nhipcau.petition.PetitionCode;
import vn.nhipcau.routing.Kind;
import vn.nhipcau.routing.Routing;
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
    record OneOrTwo(Draft draft, Draft.Passage another) implements Step {}

    /** What of it shall go? */
    record Removing(Draft draft) implements Step {}

    /** Dropped, and can be taken up again until something else is said. */
    record Dropped(Draft draft) implements Step {}

    /** Fewer words than this rarely are a matter of their own. */
    private static final int SENTENCE = 8;

    private final DraftCards cards;
    private final BehalfCards behalfCards;
    private final Gathering gathering;
    private final DraftTaps taps;
    private final Routing routing;
    private final Tracking tracking;
    private final Files files;

    FilePetition(
            DraftCards cards,
            BehalfCards behalfCards,
            Gathering gathering,
            DraftTaps taps,
            Routing routing,
            Tracking tracking,
            Files files) {
        this.cards = cards;
        this.behalfCards = behalfCards;
        this.gathering = gathering;
        this.taps = taps;
        this.routing = routing;
        this.tracking = tracking;
        this.files = files;
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

    @Override
    public CardView ask(Step step, Language language) {
        return switch (step) {
            case Reviewing(var draft) -> cards.review(draft, language);
            case ChoosingWard(var draft) -> cards.whichWard(draft, language);
            case ChoosingArea(var draft) -> cards.whichArea(draft, language);
            case LeavingContact(var draft) -> cards.whichContact(draft, language);
            case OneOrTwo(_, var another) -> cards.oneOrTwo(another, language);
            case Removing(var draft) -> cards.removing(draft, language);
            case Dropped(var draft) -> cards.dropped(draft, language);
            case ChoosingSource(var draft) -> behalfCards.whichSource(draft, language);
            case Describing(var draft) -> behalfCards.describe(draft, language);
            case SupplementOrNew(var draft, var codes) ->
                    cards.supplementOrNew(draft, codes, language);
        };
    }

    @Override
    public NextStep<Step> hear(Step step, UpdateContext context) {
        if (step instanceof Dropped && !(context.said() instanceof MessageContent.Tapped))
            return new Over<>(cards.cancelled(context.language()));
        return switch (context.said()) {
            case MessageContent.Tapped _ -> taps.tapped(step, context);
            case MessageContent.Words(var words) -> words(step, words, context);
            case MessageContent.Contact contact -> contact(step, contact, context);
            default -> gathered(step, context);
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

    // A few words at a question are the answer to it, if they can be; else they belong to the text.
    private NextStep<Step> words(Step step, String words, UpdateContext context) {
        var draft = step.draft();
        if (PetitionCode.resembles(words)) {
            tracking.show(context, words);
            return new Stay<>();
        }
        return switch (step) {
            case ChoosingWard _ when routing.ward(words).isPresent() -> ward(step, words, context);
            case Reviewing _ when isAnotherMatter(draft, words) ->
                    gathering.isElsewhere(context, words)
                            ? new Stay<>()
                            : new GoTo<>(
                                    new OneOrTwo(
                                            draft,
                                            new Draft.Passage(
                                                    String.valueOf(context.incoming().messageId()),
                                                    words)));
            case ChoosingArea _ when cards.areaNamed(words).isPresent() ->
                    new GoTo<>(stepOf(draft.inArea(cards.areaNamed(words).get().code())));
            case LeavingContact _ -> {
                if (gathering.isElsewhere(context, words)) yield new Stay<>();
                if (ContactWords.isNo(words)) yield new GoTo<>(stepOf(draft));
                var left = ContactWords.read(words);
                boolean withId = ContactWords.hasIdNumber(words);
                if (withId) context.reply("petition.contact.idDropped");
                if (left.isPresent()) yield new GoTo<>(stepOf(draft.leaving(left.get())));
                // Whoever was told that something is not kept is told what is, each time.
                if (withId) context.reply("petition.contact.unclear");
                else context.hint("petition.contact.unclear");
                yield new Stay<>();
            }
            default -> gathered(step, context);
        };
    }

    // What else stands in the answer belongs to the matter.
    private NextStep<Step> ward(Step step, String words, UpdateContext context) {
        String ward = routing.ward(words).orElseThrow().id();
        if (routing.isOnlyAWard(words)) return new GoTo<>(stepOf(step.draft().inWard(ward)));
        return gathering
                .add(step.draft(), context)
                .<NextStep<Step>>map(more -> new GoTo<>(stepOf(more.inWard(ward))))
                .orElseGet(Stay::new);
    }

    // Another ward, or another subject in a whole sentence: nobody says "it smells, too" in that.
    private boolean isAnotherMatter(Draft draft, String words) {
        if (draft.passages().isEmpty() || draft.insisted()) return false;
        var reading = routing.read(words);
        if (reading.calmKind() != Kind.PETITION) return false;
        boolean ward =
                reading.ward().filter(found -> !found.id().equals(draft.ward())).isPresent()
                        && draft.ward() != null;
        boolean area =
                reading.area().filter(found -> !found.code().equals(draft.area())).isPresent();
        return (ward || area) && words.split("\\s+").length >= SENTENCE;
    }

    private NextStep<Step> contact(
            Step step, MessageContent.Contact contact, UpdateContext context) {
        if (!(step instanceof LeavingContact) && !(step instanceof Reviewing)) {
            context.hint("petition.contact.later");
            return new Stay<>();
        }
        // A colleague who enters it for somebody else may well share that person's.
        if (!contact.own() && step.draft().behalf() == null) {
            context.hint("petition.contact.notYours");
            return new Stay<>();
        }
        var left = new Filing.Contact(contact.name(), contact.phone());
        return new GoTo<>(stepOf(step.draft().leaving(left)));
    }

    private NextStep<Step> gathered(Step step, UpdateContext context) {
        var more = gathering.add(step.draft(), context);
        if (more.isEmpty()) return new Stay<>();
        return switch (step) {
            case SupplementOrNew(_, var codes) ->
                    new GoTo<>(new SupplementOrNew(more.get(), codes));
            case LeavingContact _ -> new GoTo<>(new LeavingContact(more.get()));
            case OneOrTwo(_, var another) -> new GoTo<>(new OneOrTwo(more.get(), another));
            case Removing _ -> new GoTo<>(new Removing(more.get()));
            default -> new GoTo<>(stepOf(more.get()));
        };
    }

    @Override
    public boolean isOver(Step step) {
        return step instanceof Dropped;
    }

    @Override
    public void abandoned(Step step) {
        files.erase(step.draft().files().stream().map(Draft.Piece::file).toList());
    }
}
