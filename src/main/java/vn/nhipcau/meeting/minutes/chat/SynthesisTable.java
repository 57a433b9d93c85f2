package vn.nhipcau.meeting.minutes.chat;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

import vn.nhipcau.council.CompetenceLevel;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.council.Units;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.VoterMeetingRound;
import vn.nhipcau.meeting.chat.MeetingWords;
import vn.nhipcau.meeting.minutes.Remark;
import vn.nhipcau.meeting.minutes.Synthesis.OfMeeting;
import vn.nhipcau.petition.Blurred;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionRegister.Line;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * The synthesis of a meeting as a workbook, one line for each remark. Never a name. Whatever people
 * said is a cell of text: no program takes it for a formula.
 */
@Component
class SynthesisTable {
    /** The columns, as keys below {@code minutes.column}, and their widths. */
    private static final List<String> COLUMNS =
            List.of(
                    "number",
                    "code",
                    "said",
                    "ward",
                    "times",
                    "source",
                    "session",
                    "area",
                    "level",
                    "unit",
                    "support",
                    "received",
                    "routed",
                    "due",
                    "answered",
                    "answer",
                    "outcome",
                    "urged",
                    "opinion",
                    "note");

    private static final List<Integer> WIDTHS =
            List.of(5, 17, 40, 12, 8, 16, 16, 16, 9, 20, 14, 11, 11, 13, 11, 40, 18, 11, 13, 18);

    private static final int FIRST_ROW = 3;
    private static final int LONGEST_CELL = 2000;
    private static final double LINE = 15;
    private static final double HIGHEST_ROW = 400;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Meetings meetings;
    private final MeetingWords words;
    private final Sessions sessions;
    private final Units units;
    private final Texts texts;
    private final Clock clock;

    SynthesisTable(
            Meetings meetings,
            MeetingWords words,
            Sessions sessions,
            Units units,
            Texts texts,
            Clock clock) {
        this.meetings = meetings;
        this.words = words;
        this.sessions = sessions;
        this.units = units;
        this.texts = texts;
        this.clock = clock;
    }

    byte[] of(OfMeeting synthesis, String title, Language language) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "NhipCau", "1.0")) {
            var sheet = workbook.newWorksheet(texts.words(language, "minutes.sheet"));
            head(sheet, title, language);
            int at = FIRST_ROW;
            for (Line line : synthesis.petitions())
                row(sheet, at++, cells(line, synthesis.meeting(), language));
            for (Remark remark : synthesis.answered())
                row(sheet, at++, cells(remark, synthesis.meeting(), language));
            sheet.freezePane(2, FIRST_ROW);
            sheet.fitToWidth((short) 1);
            sheet.pageOrientation("landscape");
            sheet.paperSize(PaperSize.A3_PAPER);
            sheet.repeatRows(FIRST_ROW - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void head(Worksheet sheet, String title, Language language) {
        sheet.value(0, 0, title);
        sheet.style(0, 0).bold().fontSize(14).set();
        var names =
                COLUMNS.stream()
                        .map(column -> texts.words(language, "minutes.column." + column))
                        .toList();
        sheet.rowHeight(FIRST_ROW - 1, height(names, 0));
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(FIRST_ROW - 1, column, names.get(column));
            sheet.style(FIRST_ROW - 1, column).bold().wrapText(true).fillColor("DDEBF7").set();
            sheet.width(column, WIDTHS.get(column));
        }
    }

    private static void row(Worksheet sheet, int at, List<String> cells) {
        sheet.value(at, 0, at - FIRST_ROW + 1);
        sheet.style(at, 0).verticalAlignment("top").set();
        sheet.rowHeight(at, height(cells, 1));
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(at, column + 1, shortened(cells.get(column)));
            sheet.style(at, column + 1).wrapText(true).verticalAlignment("top").set();
        }
    }

    // Not every program makes room by itself for text that goes on below.
    private static double height(List<String> cells, int firstColumn) {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++)
            lines = Math.max(lines, shortened(cells.get(i)).length() / WIDTHS.get(firstColumn + i));
        return Math.min(HIGHEST_ROW, LINE * (lines + 1));
    }

    private List<String> cells(Line line, VoterMeeting meeting, Language language) {
        boolean spoken = line.source() == Petition.Source.MEETING;
        return List.of(
                line.code(),
                said(line.said(), language),
                ward(line.ward(), language),
                "1",
                spoken
                        ? words.kind(meeting, language)
                        : texts.words(language, "minutes.source.before"),
                session(meeting, language),
                area(Optional.of(line.area()), language),
                level(line, language),
                line.unit().map(unit -> units.get(unit).name().in(language)).orElse(""),
                "",
                day(line.receivedAt()),
                line.routedAt().map(this::day).orElse(""),
                DAY.format(line.due())
                        + (line.extended() == 0 ? "" : " (+" + line.extended() + ")"),
                line.answeredAt().map(this::day).orElse(""),
                line.answer(),
                line.outcome()
                        .map(how -> texts.words(language, "petition.outcome." + how))
                        .orElseGet(() -> texts.words(language, "petition.status." + line.status())),
                line.urgedAt().map(at -> line.urged() + " · " + day(at)).orElse(""),
                line.rating()
                        .map(rating -> texts.words(language, "petition.rating." + rating))
                        .orElse(""),
                "");
    }

    private List<String> cells(Remark remark, VoterMeeting meeting, Language language) {
        String held = day(meeting.time().starts());
        return List.of(
                "",
                said(Blurred.text(remark.said()), language),
                ward(remark.ward(), language),
                "1",
                words.kind(meeting, language),
                session(meeting, language),
                area(remark.area(), language),
                "",
                "",
                "",
                held,
                "",
                "",
                held,
                Blurred.text(remark.answer()),
                texts.words(language, "minutes.answered"),
                "",
                "",
                "");
    }

    private String said(String said, Language language) {
        return said.isEmpty() ? texts.words(language, "minutes.noWords") : said;
    }

    private String ward(Optional<String> ward, Language language) {
        return ward.map(id -> units.ward(id).name().in(language)).orElse("");
    }

    private String area(Optional<String> area, Language language) {
        return area.map(code -> units.area(code).name().in(language)).orElse("");
    }

    private String session(VoterMeeting meeting, Language language) {
        return meeting.round()
                .map(meetings::round)
                .map(VoterMeetingRound::session)
                .map(id -> sessions.get(id).name().in(language))
                .orElse("");
    }

    private String level(Line line, Language language) {
        CompetenceLevel level =
                line.unit()
                        .map(unit -> units.get(unit).level())
                        .orElseGet(() -> units.area(line.area()).level());
        return texts.words(language, "minutes.level." + level);
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(clock.getZone()));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) + "…" : text;
    }
}
