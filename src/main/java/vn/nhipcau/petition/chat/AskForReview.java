package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Flow;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.NextStep;
import vn.nhipcau.chat.NextStep.End;
import vn.nhipcau.chat.NextStep.GoTo;
import vn.nhipcau.chat.NextStep.Stay;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.petition.Feedback;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionSettings;
import vn.nhipcau.petition.PetitionStatus;
import vn.nhipcau.petition.chat.ReviewStep.IsThatTheReason;
import vn.nhipcau.petition.chat.ReviewStep.Why;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.Codec;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Shortened;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The person does not agree with an answer and says why: once it is reopened, the second time it is
 * proposed for questioning.
 *
 * <pre>
 * An    [Đề nghị xem xét lại]
 * Bot   Ông/Bà đề nghị xem xét lại trả lời KN-…: vì sao? [Hủy]
 * An    Cống vẫn tắc, chỉ dọn mặt trên   (and a photo, before or after)
 * Bot   Lý do: Cống vẫn tắc … [Gửi đề nghị] [Hủy]
 * </pre>
 */
@Component
class AskForReview implements Flow<ReviewStep> {
    static final Codec<Action> ACTIONS = Codec.of(Action.class);

    /** What the buttons do. */
    sealed interface Action {
        /** That is the reason. */
        record Send() implements Action {}

        /** Nothing comes of it. */
        record Cancel() implements Action {}
    }

    private static final int LONGEST_REASON = 2000;

    private final Feedback feedback;
    private final Guidance guidance;
    private final Gathering gathering;
    private final Files kept;
    private final PetitionSettings settings;
    private final ReviewView view;

    AskForReview(
            Feedback feedback,
            Guidance guidance,
            Gathering gathering,
            Files kept,
            PetitionSettings settings,
            ReviewView view) {
        this.feedback = feedback;
        this.guidance = guidance;
        this.gathering = gathering;
        this.kept = kept;
        this.settings = settings;
        this.view = view;
    }

    /** Whether the person may ask for it: there is an answer, and they did not ask twice. */
    boolean isPossible(Petition petition) {
        return !petition.isForQuestioning() && petition.status().mayBecome(PetitionStatus.REOPENED);
    }

    /** Begins it. */
    void begin(Flows flows, UpdateContext context, Petition petition) {
        if (isPossible(petition)) flows.begin(context, this, first(petition));
        else context.alert("petition.review.tooLate");
    }

    private static ReviewStep first(Petition petition) {
        return new Why(petition.id(), petition.code(), null, null);
    }

    /**
     * Begins it with the reason that they said, or the file that they sent, in reply to the answer;
     * what they reply while it is open is more of that.
     */
    void replied(Flows flows, UpdateContext context, Petition petition) {
        var open = flows.at(context, this).filter(step -> step.petition() == petition.id());
        if (open.isEmpty() && flows.isBusy(context)) return;
        var next = more(open.orElseGet(() -> first(petition)), context);
        if (next.isEmpty()) return;
        if (open.isPresent()) flows.goOn(context, this, next.get());
        else flows.begin(context, this, next.get());
    }

    @Override
    public String name() {
        return "review";
    }

    @Override
    public Class<ReviewStep> steps() {
        return ReviewStep.class;
    }

    @Override
    public CardView ask(ReviewStep step, Language language) {
        return view.ask(step, language);
    }

    @Override
    public NextStep<ReviewStep> hear(ReviewStep step, UpdateContext context) {
        return switch (context.said()) {
            case MessageContent.Tapped _ -> tapped(step, context);
            default ->
                    more(step, context).<NextStep<ReviewStep>>map(GoTo::new).orElseGet(Stay::new);
        };
    }

    // A second message goes on with the reason, as in a draft; empty if it could not.
    private Optional<ReviewStep> more(ReviewStep step, UpdateContext context) {
        return switch (context.said()) {
            case MessageContent.Words(var words) -> words(step, context, words);
            case MessageContent.Attached file -> file(step, context, file);
            default -> {
                context.hint("petition.review.notForThis");
                yield Optional.empty();
            }
        };
    }

    private Optional<ReviewStep> words(ReviewStep step, UpdateContext context, String words) {
        if (guidance.guides(context, words)) return Optional.empty();
        String reason = words;
        if (step instanceof IsThatTheReason asked && !asked.reason().equals(words)) {
            reason = asked.reason() + "\n" + words;
            if (guidance.guides(context, reason)) return Optional.empty();
        }
        return Optional.of(step.because(Shortened.to(reason, LONGEST_REASON)));
    }

    // An album is one message to whoever sends it: if one item of it was guided elsewhere, nothing
    // of it stays, no words of its captions either; what came before it does.
    private Optional<ReviewStep> file(
            ReviewStep step, UpdateContext context, MessageContent.Attached file) {
        if (guidance.refuseGuidedAlbum(context)) return Optional.empty();
        String caption = file.caption();
        if ((!caption.isEmpty() && guidance.guides(context, caption))
                || guidance.guides(context, file)) {
            var before = step.without(file.album());
            if (before.equals(step)) return Optional.empty();
            erase(step.attached().stream().skip(before.attached().size()));
            context.answer("petition.guide.albumOut");
            return Optional.of(before);
        }
        if (gathering.refuseTooBig(context, file)) return Optional.empty();
        if (step.attached().size() >= settings.maxFiles()) {
            context.hint("petition.tooManyFiles", settings.maxFiles());
            return Optional.empty();
        }
        var more = step.with(gathering.keep(context, file), file.album());
        context.receipt();
        return caption.isEmpty()
                ? Optional.of(more)
                : words(more, context, caption).or(() -> Optional.of(more));
    }

    private NextStep<ReviewStep> tapped(ReviewStep step, UpdateContext context) {
        var action = context.tapped(ACTIONS).orElse(null);
        return switch (step) {
            case IsThatTheReason(var petition, var code, var reason, _, _)
                    when action instanceof Action.Send -> {
                var cleared = guidance.clear(context, reason);
                if (cleared.isEmpty()) yield dropped(step, context, "petition.cancelled");
                try {
                    boolean reopened =
                            feedback.objects(
                                    context.person(), petition, cleared.get(), step.attached());
                    String done = reopened ? "petition.review.done" : "petition.review.marked";
                    yield new End<>(CardView.of(context.text(done, code)));
                } catch (NotNow tooLate) {
                    yield dropped(step, context, "petition.review.tooLate");
                }
            }
            case ReviewStep _ when action instanceof Action.Cancel ->
                    dropped(step, context, "petition.cancelled");
            default -> {
                context.note("petition.otherStep");
                yield new Stay<>();
            }
        };
    }

    private NextStep<ReviewStep> dropped(ReviewStep step, UpdateContext context, String why) {
        abandoned(step);
        return new End<>(CardView.of(context.text(why)));
    }

    @Override
    public boolean holds(ReviewStep step) {
        return step instanceof IsThatTheReason || !step.attached().isEmpty();
    }

    @Override
    public void abandoned(ReviewStep step) {
        erase(step.attached().stream());
    }

    private void erase(Stream<Attachment> files) {
        kept.erase(files.map(Attachment::file).toList());
    }
}
