package vn.nhipcau.question.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Flow;
import vn.nhipcau.chat.FlowStep;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.NextStep;
import vn.nhipcau.chat.NextStep.End;
import vn.nhipcau.chat.NextStep.GoTo;
import vn.nhipcau.chat.NextStep.Stay;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.shared.Codec;
import vn.nhipcau.shared.Language;

/**
 * A delegate asks. What they write is an official act of theirs, as what staff write is: the role
 * that they accepted is what it rests on, and nobody else is asked for consent.
 *
 * <pre>
 * Minh  /chatvan
 * Bot   Chất vấn ai? [Chủ tịch UBND quận Long Biên] …
 * Minh  [Chủ tịch UBND quận Long Biên]
 * Bot   Xin nhắn nội dung …
 * Minh  Vì sao 12 điểm úng ngập chưa được xử lý?
 * Bot   Bản nháp chất vấn … [Gửi] [Đổi nơi nhận] [Hủy]
 * Minh  [Gửi]
 * Bot   Đã gửi chất vấn … CHV-26-000001-0
 * </pre>
 */
@Component
class AskQuestion implements Flow<AskQuestion.Step> {
    static final Codec<InquiryAction> ACTIONS = Codec.of(InquiryAction.class);

    sealed interface Step extends FlowStep {
        InquiryDraft draft();
    }

    /** Whom? */
    record ToWhom(InquiryDraft draft, int page) implements Step {}

    /** What? */
    record Wording(InquiryDraft draft) implements Step {}

    /** Is it right so? */
    record Checking(InquiryDraft draft) implements Step {}

    /** To which session of the council does it belong, if to any? */
    record ChoosingSession(InquiryDraft draft) implements Step {}

    private final InquiryCards inquiryCards;
    private final InquiryGathering gathering;
    private final InquirySending sending;
    private final Addressees addressees;
    private final Files files;

    AskQuestion(
            InquiryCards inquiryCards,
            InquiryGathering gathering,
            InquirySending sending,
            Addressees addressees,
            Files files) {
        this.inquiryCards = inquiryCards;
        this.gathering = gathering;
        this.sending = sending;
        this.addressees = addressees;
        this.files = files;
    }

    @Override
    public String name() {
        return "inquiry";
    }

    @Override
    public Class<Step> steps() {
        return Step.class;
    }

    /** The step at which a draft stands by what it lacks: whom first, then what. */
    static Step stepOf(InquiryDraft draft) {
        if (draft.to() == null) return new ToWhom(draft, 0);
        return draft.isEmpty() ? new Wording(draft) : new Checking(draft);
    }

    @Override
    public CardView ask(Step step, Language language) {
        return switch (step) {
            case ToWhom(var draft, var page) -> inquiryCards.whom(draft, page, language);
            case Wording(var draft) -> inquiryCards.what(draft, language);
            case Checking(var draft) -> inquiryCards.check(draft, language);
            case ChoosingSession(var draft) -> inquiryCards.whichSession(draft, language);
        };
    }

    @Override
    public NextStep<Step> hear(Step step, UpdateContext context) {
        var draft = step.draft();
        return switch (context.said()) {
            case MessageContent.Tapped _ -> tapped(step, context);
            case MessageContent.Words(var words)
                    when step instanceof ToWhom
                            && addressees.named(draft.kind(), words).isPresent() ->
                    new GoTo<>(stepOf(draft.to(addressees.named(draft.kind(), words).get().id())));
            default -> gathered(step, context);
        };
    }

    // A name at the question whom is the answer to it; whatever else is said belongs to the text.
    private NextStep<Step> gathered(Step step, UpdateContext context) {
        var more = gathering.add(step.draft(), context);
        if (more.isEmpty()) return new Stay<>();
        if (step instanceof ToWhom(_, var page)) return new GoTo<>(new ToWhom(more.get(), page));
        return new GoTo<>(stepOf(more.get()));
    }

    private NextStep<Step> tapped(Step step, UpdateContext context) {
        var draft = step.draft();
        return switch (context.tapped(ACTIONS).orElse(null)) {
            case InquiryAction.To(var one)
                    when step instanceof ToWhom && addressees.find(draft.kind(), one).isPresent() ->
                    new GoTo<>(stepOf(draft.to(one)));
            case InquiryAction.Page(var number) when step instanceof ToWhom ->
                    new GoTo<>(new ToWhom(draft, number));
            case InquiryAction.Whom() when step instanceof Checking ->
                    new GoTo<>(new ToWhom(draft.to(null), 0));
            case InquiryAction.Session _ when step instanceof Checking ->
                    new GoTo<>(new ChoosingSession(draft));
            case InquiryAction.Session(var session)
                    when step instanceof ChoosingSession && session != null ->
                    new GoTo<>(stepOf(draft.in(inquiryCards.session(session))));
            case InquiryAction.Send() when step instanceof Checking -> sending.send(context, draft);
            case InquiryAction.Cancel() -> {
                abandoned(step);
                yield new End<>(CardView.of(context.text("question.ask.cancelled")));
            }
            case null, default -> {
                context.note("question.otherStep");
                yield new Stay<>();
            }
        };
    }

    @Override
    public boolean holds(Step step) {
        return !step.draft().isEmpty();
    }

    @Override
    public void abandoned(Step step) {
        files.erase(step.draft().files().stream().map(Attachment::file).toList());
    }
}
