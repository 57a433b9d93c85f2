package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Flow;
import vn.nhipcau.chat.FlowStep;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.Next;
import vn.nhipcau.chat.Next.GoTo;
import vn.nhipcau.chat.Next.Over;
import vn.nhipcau.chat.Next.Stay;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.Face;
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
    public Face ask(Step step, Language language) {
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
    public Next<Step> hear(Step step, Turn turn) {
        if (step instanceof Dropped && !(turn.said() instanceof Said.Tapped))
            return new Over<>(cards.cancelled(turn.language()));
        return switch (turn.said()) {
            case Said.Tapped _ -> taps.tapped(step, turn);
            case Said.Words(var words) -> words(step, words, turn);
            case Said.Contact contact -> contact(step, contact, turn);
            default -> gathered(step, turn);
        };
    }

    /** Drops the open draft; false if none is open. */
    boolean drop(Flows flows, Turn turn) {
        var open = flows.at(turn, this).filter(step -> !(step instanceof Dropped));
        if (open.isEmpty() || !open.get().draft().isMuch()) return false;
        flows.goOn(turn, this, new Dropped(open.get().draft()));
        return true;
    }

    /** The open draft of this person that is not dropped. */
    Optional<Step> open(Flows flows, Turn turn) {
        return flows.at(turn, this).filter(step -> !(step instanceof Dropped));
    }

    // A few words at a question are the answer to it, if they can be; else they belong to the text.
    private Next<Step> words(Step step, String words, Turn turn) {
        var draft = step.draft();
        if (PetitionCode.resembles(words)) {
            tracking.show(turn, words);
            return new Stay<>();
        }
        return switch (step) {
            case ChoosingWard _ when routing.ward(words).isPresent() -> ward(step, words, turn);
            case Reviewing _ when isAnotherMatter(draft, words) ->
                    gathering.isElsewhere(turn, words)
                            ? new Stay<>()
                            : new GoTo<>(
                                    new OneOrTwo(
                                            draft,
                                            new Draft.Passage(
                                                    String.valueOf(turn.incoming().messageId()),
                                                    words)));
            case ChoosingArea _ when cards.areaNamed(words).isPresent() ->
                    new GoTo<>(stepOf(draft.inArea(cards.areaNamed(words).get().code())));
            case LeavingContact _ -> {
                if (gathering.isElsewhere(turn, words)) yield new Stay<>();
                if (ContactWords.isNo(words)) yield new GoTo<>(stepOf(draft));
                var left = ContactWords.read(words);
                boolean withId = ContactWords.hasIdNumber(words);
                if (withId) turn.reply("petition.contact.idDropped");
                if (left.isPresent()) yield new GoTo<>(stepOf(draft.leaving(left.get())));
                // Whoever was told that something is not kept is told what is, each time.
                if (withId) turn.reply("petition.contact.unclear");
                else turn.hint("petition.contact.unclear");
                yield new Stay<>();
            }
            default -> gathered(step, turn);
        };
    }

    // What else stands in the answer belongs to the matter.
    private Next<Step> ward(Step step, String words, Turn turn) {
        String ward = routing.ward(words).orElseThrow().id();
        if (routing.isOnlyAWard(words)) return new GoTo<>(stepOf(step.draft().inWard(ward)));
        return gathering
                .add(step.draft(), turn)
                .<Next<Step>>map(more -> new GoTo<>(stepOf(more.inWard(ward))))
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

    private Next<Step> contact(Step step, Said.Contact contact, Turn turn) {
        if (!(step instanceof LeavingContact) && !(step instanceof Reviewing)) {
            turn.hint("petition.contact.later");
            return new Stay<>();
        }
        // A colleague who enters it for somebody else may well share that person's.
        if (!contact.own() && step.draft().behalf() == null) {
            turn.hint("petition.contact.notYours");
            return new Stay<>();
        }
        var left = new Filing.Contact(contact.name(), contact.phone());
        return new GoTo<>(stepOf(step.draft().leaving(left)));
    }

    private Next<Step> gathered(Step step, Turn turn) {
        var more = gathering.add(step.draft(), turn);
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
