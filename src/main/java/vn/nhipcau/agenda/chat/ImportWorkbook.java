package vn.nhipcau.agenda.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.agenda.Workbooks;
import vn.nhipcau.chat.Flow;
import vn.nhipcau.chat.FlowStep;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.NextStep;
import vn.nhipcau.chat.NextStep.End;
import vn.nhipcau.chat.NextStep.Stay;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.files.Files;
import vn.nhipcau.files.Sheet;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.People;
import vn.nhipcau.shared.Codec;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The secretariat gets sessions and delegates as a workbook, and sends it back.
 *
 * <pre>
 * Lan   [Tệp Excel]
 * Bot   (ky-hop-20-11-2026.xlsx) Xin sửa, thêm rồi gửi lại tệp vào đây. [Hủy]
 * Lan   (ky-hop-20-11-2026.xlsx)
 * Bot   Tệp sẽ thay đổi: thêm 1 kỳ họp … [Nhập] [Hủy]
 * </pre>
 */
@Component
class ImportWorkbook implements Flow<ImportWorkbook.Step> {
    private static final Codec<Action> ACTIONS = Codec.of(Action.class);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'ky-hop'-dd-MM-yyyy'.xlsx'", Locale.ROOT);
    private static final int MOST_MB = Sheet.MOST_BYTES / 1024 / 1024;

    /** What the buttons do. */
    sealed interface Action {
        /** Nothing comes of it. */
        record Stop() implements Action {}
    }

    sealed interface Step extends FlowStep {}

    record WhichFile() implements Step {}

    private final Workbooks workbooks;
    private final SentWorkbooks sent;
    private final Files files;
    private final People people;
    private final Outbox outbox;
    private final Texts texts;
    private final Clock clock;

    ImportWorkbook(
            Workbooks workbooks,
            SentWorkbooks sent,
            Files files,
            People people,
            Outbox outbox,
            Texts texts,
            Clock clock) {
        this.workbooks = workbooks;
        this.sent = sent;
        this.files = files;
        this.people = people;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "workbook";
    }

    @Override
    public Class<Step> steps() {
        return Step.class;
    }

    /** Hands out the workbook as things are now. */
    Step first(UpdateContext context) {
        byte[] bytes = workbooks.write(context.language());
        long file =
                files.keep(
                        FileKind.DOCUMENT,
                        NAME.format(LocalDate.now(clock)),
                        Sheet.MEDIA_TYPE,
                        bytes);
        outbox.say(
                Letter.answer(
                                context.address().id(),
                                context.text("agenda.workbook.here"),
                                SessionCards.SUBJECT)
                        .with(List.of(new Attachment(file, FileKind.DOCUMENT))));
        return new WhichFile();
    }

    @Override
    public CardView ask(Step step, Language language) {
        return CardView.of(
                texts.say(language, "agenda.workbook.which", Sheet.MOST_ROWS),
                Button.tap(
                        texts.words(language, "agenda.plan.cancel"),
                        ACTIONS.write(new Action.Stop())));
    }

    @Override
    public NextStep<Step> hear(Step step, UpdateContext context) {
        if (!people.isSecretary(context.person()))
            return new End<>(CardView.of(context.text("chat.notAuthorised")));
        return switch (context.said()) {
            case MessageContent.Tapped _ ->
                    new End<>(CardView.of(context.text("agenda.plan.stopped")));
            case MessageContent.Attached file -> taken(context, file);
            default -> {
                context.hint("agenda.workbook.which", Sheet.MOST_ROWS);
                yield new Stay<>();
            }
        };
    }

    private NextStep<Step> taken(UpdateContext context, MessageContent.Attached file) {
        String name = file.name() == null ? "" : file.name().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".xlsx")) {
            context.reply("agenda.workbook.unreadable");
            return new Stay<>();
        }
        if (file.isLargerThan(Sheet.MOST_BYTES)) {
            context.reply("agenda.workbook.tooBig", MOST_MB);
            return new Stay<>();
        }
        long kept = files.keep(file.received(context.incoming().channel()));
        sent.wait(kept, context.address().id(), context.person().id());
        return new End<>(CardView.of(context.text("agenda.workbook.reading")));
    }

    @Override
    public boolean holds(Step step) {
        return false;
    }

    @Override
    public void abandoned(Step step) {
        // Nothing of it lies anywhere else.
    }
}
