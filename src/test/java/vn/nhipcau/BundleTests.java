package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.nhipcau.council.CompetenceLevel;
import vn.nhipcau.council.CouncilSessionKind;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.meeting.Clash;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.NotPossible;
import vn.nhipcau.meeting.PreparationKind;
import vn.nhipcau.meeting.RoundKind;
import vn.nhipcau.meeting.VoterMeetingKind;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.people.Roles;
import vn.nhipcau.petition.Outcome;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionEvent;
import vn.nhipcau.petition.PetitionStatus;
import vn.nhipcau.petition.PetitionTable;
import vn.nhipcau.petition.Rating;
import vn.nhipcau.petition.TriageReason;
import vn.nhipcau.question.QuestionEvent;
import vn.nhipcau.question.QuestionKind;
import vn.nhipcau.question.QuestionStatus;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All words that the service says stand in the bundles, in two languages that keep step. */
class BundleTests {
    private static final Path SOURCES = Path.of("src/main/java/vn/nhipcau");

    // Text blocks, strings and characters first, so that a // within them is no comment.
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+'"
                            + "|//[^\n]*|/\\*.*?\\*/");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)(?:,(\\w+))?");
    private static final Pattern TAG = Pattern.compile("</?[bc]>");
    private static final Pattern NOTE =
            Pattern.compile(
                    "(?:\\.(?:note|alert)\\(\\s*|(?:NOT_YOURS|TOO_LATE|NO_HEAD|\\w+_OVER) -> )"
                            + "\"([^\"]+)\"");

    /** What is called the same in every language. */
    private static final Set<String> NAMES = Set.of("Tiếng Việt", "Nhịp Cầu");

    private static final List<String> ROUND_COLUMNS =
            List.of("ID", "WHO", "DAY", "FROM", "TO", "PLACE", "LINK", "SEATS");

    /** Keys whose last part the code puts together, with all that it can be. */
    private static final Map<String, Collection<String>> PUT_TOGETHER =
            Map.ofEntries(
                    Map.entry("files.", names(FileKind.values())),
                    Map.entry("files.only.", names(FileKind.values())),
                    Map.entry("duty.kind.", names(DutyKind.values())),
                    Map.entry("question.kind.", names(QuestionKind.values())),
                    Map.entry("question.status.", names(QuestionStatus.values())),
                    Map.entry("question.head.", names(QuestionStatus.values())),
                    Map.entry("question.event.", questionEvents()),
                    Map.entry("question.ask.whom.", names(QuestionKind.values())),
                    Map.entry("question.ask.how.", names(QuestionKind.values())),
                    Map.entry("question.answer.", names(QuestionKind.values())),
                    Map.entry("question.answer.is.", notAnswered()),
                    Map.entry(
                            "agenda.entry.line.",
                            List.of("CITIZEN_RECEPTION", "UBND_MONTHLY_MEETING")),
                    Map.entry(
                            "agenda.entry.which.",
                            List.of("CITIZEN_RECEPTION", "UBND_MONTHLY_MEETING")),
                    Map.entry(
                            "agenda.entry.right.",
                            List.of("CITIZEN_RECEPTION", "UBND_MONTHLY_MEETING")),
                    Map.entry(
                            "agenda.entry.told.",
                            List.of("CITIZEN_RECEPTION", "UBND_MONTHLY_MEETING")),
                    Map.entry(
                            "agenda.entry.cancelled.",
                            List.of("CITIZEN_RECEPTION", "UBND_MONTHLY_MEETING")),
                    Map.entry(
                            "oversight.results.page.",
                            List.of(
                                    "all",
                                    "answered",
                                    "areas",
                                    "at",
                                    "code",
                                    "council",
                                    "due",
                                    "explained",
                                    "foot",
                                    "isLate",
                                    "late",
                                    "leftOver",
                                    "more",
                                    "onTime",
                                    "open",
                                    "otherwiseLate",
                                    "overdue",
                                    "promised",
                                    "promisedFor",
                                    "said",
                                    "span",
                                    "title",
                                    "unit")),
                    Map.entry(
                            "oversight.results.note.",
                            List.of("late", "leftBehind", "objected", "questioning")),
                    Map.entry("agenda.sheet.", List.of("sessions", "delegates")),
                    Map.entry(
                            "agenda.column.",
                            List.of(
                                    "number", "kind", "opens", "closes", "agenda", "id", "name",
                                    "title", "group", "from", "to")),
                    Map.entry(
                            "agenda.wrong.",
                            List.of(
                                    "FORMULA", "ERROR", "HIDDEN", "EMPTY", "LONG", "NUMBER", "KIND",
                                    "DAY", "PAST", "TOO_FAR", "ORDER", "TWICE", "GROUP", "ID")),
                    Map.entry("agenda.kind.", names(CouncilSessionKind.values())),
                    Map.entry("agenda.plan.kind.", names(CouncilSessionKind.values())),
                    Map.entry(
                            "agenda.plan.wrong.",
                            List.of(
                                    "UNREADABLE",
                                    "NO_SUCH_DAY",
                                    "OTHER_WEEKDAY",
                                    "PAST",
                                    "TOO_FAR",
                                    "ENDS_BEFORE_IT_BEGINS")),
                    Map.entry(
                            "calendar.wrong.",
                            List.of("NO_SUCH_DAY", "OTHER_WEEKDAY", "ONE_DAY", "TOO_FAR")),
                    Map.entry(
                            "agenda.button.",
                            List.of(
                                    "new",
                                    "workbook",
                                    "entries",
                                    "reception",
                                    "meeting",
                                    "list",
                                    "back",
                                    "document",
                                    "agenda",
                                    "days",
                                    "kind",
                                    "cancel",
                                    "cancel-yes",
                                    "due",
                                    "drop",
                                    "files")),
                    Map.entry(
                            "duty.calendar.button.",
                            List.of("as-before", "cancel", "off", "save", "worked")),
                    Map.entry("duty.calendar.which.", List.of("OFF", "WORKED", "AS_BEFORE")),
                    Map.entry("duty.calendar.right.", List.of("OFF", "WORKED", "AS_BEFORE")),
                    Map.entry("duty.calendar.already.", List.of("OFF", "WORKED", "AS_BEFORE")),
                    Map.entry("duty.urged.", List.of("STANDING_MEMBER", "FRONT_OFFICER")),
                    Map.entry(
                            "oversight.check.",
                            List.of(
                                    "deadLetters",
                                    "lostUnits",
                                    "setAside",
                                    "unowned",
                                    "unread",
                                    "unsent")),
                    Map.entry("oversight.alarm.", standstills()),
                    Map.entry(
                            "oversight.brief.",
                            List.of(
                                    "apart",
                                    "areas",
                                    "extensions",
                                    "flow",
                                    "late",
                                    "lateMore",
                                    "lateUnit",
                                    "noneDue",
                                    "noneLate",
                                    "objections",
                                    "of",
                                    "onTime",
                                    "owed",
                                    "questioning",
                                    "title",
                                    "triage",
                                    "unacknowledged")),
                    Map.entry(
                            "oversight.button.",
                            List.of("extensions", "late", "objections", "unacknowledged")),
                    Map.entry(
                            "oversight.list.",
                            List.of("extensions", "objections", "unacknowledged")),
                    Map.entry("meeting.kind.", names(VoterMeetingKind.values())),
                    Map.entry("meeting.status.", names(MeetingStatus.values())),
                    Map.entry("meeting.round.", names(RoundKind.values())),
                    Map.entry("meeting.plan.make.", names(RoundKind.values())),
                    Map.entry("meeting.session.make.", names(RoundKind.values())),
                    Map.entry("meeting.session.open.", names(RoundKind.values())),
                    Map.entry("meeting.misfit.", names(RoundKind.values())),
                    Map.entry("meeting.prepare.", names(PreparationKind.values())),
                    Map.entry("meeting.prepare.how.", names(PreparationKind.values())),
                    Map.entry("meeting.clash.", names(Clash.Kind.values())),
                    Map.entry("meeting.not.", names(NotPossible.Why.values())),
                    Map.entry(
                            "meeting.time.",
                            List.of(
                                    "UNREADABLE",
                                    "NO_DATE",
                                    "NO_SUCH_DAY",
                                    "OTHER_WEEKDAY",
                                    "ONE_DAY",
                                    "NO_HOUR",
                                    "WHICH_HALF",
                                    "PAST",
                                    "TOO_FAR",
                                    "ENDS_BEFORE")),
                    Map.entry(
                            "meeting.head.",
                            List.of(
                                    "DELEGATE",
                                    "HOST",
                                    "SECRETARY",
                                    "CITIZEN",
                                    "CHANGED",
                                    "POSTPONED",
                                    "CANCELLED",
                                    "CHANGED.unit",
                                    "POSTPONED.unit",
                                    "CANCELLED.unit")),
                    Map.entry("meeting.reason.", List.of("trip", "health", "other")),
                    Map.entry(
                            "meeting.button.",
                            List.of(
                                    "attend",
                                    "absent",
                                    "host",
                                    "substitute",
                                    "join",
                                    "leave",
                                    "remind",
                                    "view",
                                    "stop",
                                    "back")),
                    Map.entry(
                            "meeting.plan.field.",
                            List.of("TIME", "PLACE", "LINK", "CAPACITY", "AGENDA")),
                    Map.entry(
                            "meeting.plan.ask.",
                            List.of("TIME", "PLACE", "LINK", "CAPACITY", "AGENDA")),
                    Map.entry("meeting.plan.deed.", List.of("ANNOUNCE", "POSTPONE", "CANCEL")),
                    Map.entry("meeting.plan.really.", List.of("ANNOUNCE", "POSTPONE", "CANCEL")),
                    Map.entry(
                            "meeting.plan.button.",
                            List.of(
                                    "add",
                                    "back",
                                    "close",
                                    "invite",
                                    "minutes",
                                    "prepare",
                                    "tellAgain",
                                    "toAll",
                                    "workbook")),
                    Map.entry("meeting.workbook.column.", ROUND_COLUMNS),
                    Map.entry("meeting.workbook.example.", ROUND_COLUMNS),
                    Map.entry(
                            "meeting.workbook.wrong.",
                            List.of(
                                    "FORMULA",
                                    "ERROR",
                                    "HIDDEN",
                                    "WHICH_HALF",
                                    "EMPTY",
                                    "UNKNOWN",
                                    "OTHER_ROUND",
                                    "OVER",
                                    "TWICE",
                                    "NO_DAY",
                                    "NO_HOUR",
                                    "PAST",
                                    "TOO_FAR",
                                    "ENDS_BEFORE",
                                    "NO_PLACE",
                                    "NO_LINK",
                                    "NO_NUMBER")),
                    Map.entry("minutes.howMany.", List.of("ATTENDED", "SPEAKERS")),
                    Map.entry("minutes.ask.", List.of("TEXT", "ANSWER", "VOTER")),
                    Map.entry("minutes.guide.", List.of("COMPLAINT", "DENUNCIATION")),
                    Map.entry(
                            "minutes.button.",
                            List.of(
                                    "attended",
                                    "back",
                                    "clear",
                                    "confirm",
                                    "earlier",
                                    "finish",
                                    "later",
                                    "open",
                                    "pause",
                                    "scans",
                                    "speakers")),
                    Map.entry(
                            "minutes.remark.button.",
                            List.of(
                                    "answered",
                                    "area",
                                    "back",
                                    "drop",
                                    "none",
                                    "open",
                                    "skip",
                                    "text",
                                    "voter",
                                    "ward")),
                    Map.entry("minutes.synthesis.button.", List.of("pages", "send", "table")),
                    Map.entry("petition.table.column.", names(PetitionTable.Column.values())),
                    Map.entry("petition.table.source.", names(Petition.Source.values())),
                    Map.entry("petition.table.level.", names(CompetenceLevel.values())),
                    Map.entry("petition.status.", names(PetitionStatus.values())),
                    Map.entry("petition.event.", events()),
                    Map.entry("petition.triage.", names(TriageReason.values())),
                    Map.entry(
                            "petition.source.", List.of("PAPER", "PHONE", "IN_PERSON", "MEETING")),
                    Map.entry("petition.behalf.source.", List.of("PAPER", "PHONE", "IN_PERSON")),
                    Map.entry("petition.unit.head.", heads()),
                    Map.entry("petition.unit.", List.of("ERASED", "REDIRECTED")),
                    Map.entry("petition.outcome.", names(Outcome.values())),
                    Map.entry("petition.rating.", names(Rating.values())),
                    Map.entry(
                            "petition.staff.",
                            List.of(
                                    "accept",
                                    "area",
                                    "ask",
                                    "correct",
                                    "decline",
                                    "extend",
                                    "flag",
                                    "less",
                                    "more",
                                    "not-urgent",
                                    "note",
                                    "other-unit",
                                    "recall",
                                    "report",
                                    "return",
                                    "split",
                                    "support",
                                    "take",
                                    "urge",
                                    "urgent",
                                    "ward")),
                    Map.entry("duty.work.", List.of("after", "before")),
                    Map.entry("petition.staff.urgent.moves.", List.of("false", "true")),
                    Map.entry("petition.staff.urgent.stays.", List.of("false", "true")),
                    Map.entry("petition.staff.urgent.yes.", List.of("false", "true")),
                    Map.entry(
                            "petition.prompt.",
                            List.of(
                                    "correct",
                                    "extension",
                                    "note",
                                    "question",
                                    "report",
                                    "return",
                                    "split",
                                    "support")),
                    Map.entry(
                            "petition.prompt.done.",
                            List.of(
                                    "correct",
                                    "extension",
                                    "note",
                                    "question",
                                    "report",
                                    "return",
                                    "split",
                                    "support")),
                    Map.entry(
                            "petition.pick.",
                            List.of(
                                    "area", "decline", "extend", "flag", "return", "support",
                                    "unit", "ward")),
                    Map.entry(
                            "petition.pick.done.",
                            List.of(
                                    "area", "decline", "extend", "flag", "return", "support",
                                    "unit", "ward")),
                    Map.entry(
                            "petition.decline.",
                            List.of("answered-before", "in-court", "no-content", "not-public")),
                    Map.entry(
                            "petition.reply.button.",
                            List.of("back", "drop", "edit", "restore", "send", "submit")),
                    Map.entry(
                            "petition.answer.button.",
                            List.of(
                                    "acceptable",
                                    "not-satisfied",
                                    "review",
                                    "satisfied",
                                    "understood")),
                    Map.entry("joining.ask.", List.of("contact", "invitation", "role")),
                    Map.entry("joining.do.", List.of("contact", "invitation", "role")),
                    Map.entry("joining.done.", List.of("contact", "invitation", "role")),
                    Map.entry("joining.role.", names(Roles.Role.values())),
                    Map.entry("welcome.part.", names(Roles.Role.values())),
                    Map.entry("joining.invite.", invited()),
                    Map.entry("joining.which.", invited()),
                    Map.entry("petition.guide.", List.of("COMPLAINT", "DENUNCIATION", "EMERGENCY")),
                    Map.entry(
                            "petition.guide.notStored.",
                            List.of("COMPLAINT", "DENUNCIATION", "EMERGENCY")),
                    Map.entry(
                            "petition.button.",
                            List.of(
                                    "send",
                                    "ward",
                                    "area",
                                    "contact",
                                    "cancel",
                                    "ward-unknown",
                                    "back",
                                    "return",
                                    "restore",
                                    "one",
                                    "two",
                                    "remove",
                                    "new")),
                    Map.entry("petition.draft.file.", names(FileKind.values())),
                    Map.entry(
                            "welcome.button.",
                            List.of(
                                    "lich",
                                    "guikiennghi",
                                    "tracuu",
                                    "trogiup",
                                    "ngonngu",
                                    "viec",
                                    "toi",
                                    "cauhoi",
                                    "cauhoicuatoi")),
                    Map.entry(
                            "welcome.data.button.",
                            List.of("export", "erase", "stop-notices", "erase-yes", "erase-no")),
                    Map.entry(
                            "command.",
                            List.of(
                                    "start",
                                    "guikiennghi",
                                    "tracuu",
                                    "rut",
                                    "nhaphoho",
                                    "lich",
                                    "txct",
                                    "bienban",
                                    "lichnghi",
                                    "ketqua",
                                    "tonghop",
                                    "huy",
                                    "dulieu",
                                    "ngonngu",
                                    "trogiup",
                                    "moi",
                                    "daumoi",
                                    "toi",
                                    "kyhop",
                                    "daibieu",
                                    "viec",
                                    "chatvan",
                                    "cauhoi",
                                    "cauhoicuatoi",
                                    "theodoi",
                                    "danhsachchatvan")));

    private final Texts texts = new Texts();

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<String> heads() {
        var heads = new ArrayList<>(names(PetitionStatus.values()));
        heads.add("TRIAGE");
        return heads;
    }

    private static List<String> events() {
        return Arrays.stream(PetitionEvent.Kind.values())
                .filter(PetitionEvent.Kind::isForThePerson)
                .map(Enum::name)
                .toList();
    }

    private static List<String> questionEvents() {
        return Arrays.stream(QuestionEvent.Kind.values())
                .filter(QuestionEvent.Kind::isForTheDelegate)
                .map(Enum::name)
                .toList();
    }

    private static List<String> notAnswered() {
        return Arrays.stream(QuestionStatus.values())
                .filter(status -> status != QuestionStatus.ANSWERED)
                .map(Enum::name)
                .toList();
    }

    private static List<String> invited() {
        var invited = new ArrayList<>(names(Roles.Role.values()));
        invited.add("GROUP");
        return invited;
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The string literals of a file, without quotes; no comments. */
    private static List<String> literals(Path file) {
        return TOKEN.matcher(source(file))
                .results()
                .map(found -> found.group())
                .filter(token -> token.startsWith("\""))
                .map(token -> token.replaceAll("^\"+|\"+$", ""))
                .toList();
    }

    private Set<String> rooms() {
        var rooms = new TreeSet<String>();
        texts.keys(Language.VI).forEach(key -> rooms.add(key.substring(0, key.indexOf('.'))));
        return rooms;
    }

    private static List<String> standstills() {
        return Stream.of("alarm", "over")
                .flatMap(
                        what ->
                                Stream.of("", ".hearing", ".sending", ".database")
                                        .map(which -> what + which))
                .toList();
    }

    /** What the code names as a key or as the beginning of one. */
    private Set<String> named() {
        var key = Pattern.compile("(?:" + String.join("|", rooms()) + ")\\.[A-Za-z0-9_.-]*");
        var named = new TreeSet<String>();
        for (Path file : sources())
            literals(file).stream()
                    .filter(literal -> key.matcher(literal).matches())
                    .forEach(named::add);
        return named;
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(texts.keys(Language.EN)).isEqualTo(texts.keys(Language.VI));
    }

    @Test
    void everyKeyInTheCodeIsInTheBundles() {
        var missing = new TreeSet<>(named());
        missing.removeAll(texts.keys(Language.VI));
        missing.removeAll(PUT_TOGETHER.keySet());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyPutTogetherIsInTheBundles() {
        var missing = new TreeSet<String>();
        PUT_TOGETHER.forEach(
                (begin, ends) ->
                        ends.forEach(
                                end -> {
                                    if (!texts.has(begin + end)) missing.add(begin + end);
                                }));
        assertThat(missing).isEmpty();
        assertThat(named()).as("beginnings that the code uses").containsAll(PUT_TOGETHER.keySet());
    }

    @Test
    void everyKeyInTheBundlesIsUsed() {
        var unused = new TreeSet<>(texts.keys(Language.VI));
        unused.removeAll(named());
        PUT_TOGETHER.forEach((begin, ends) -> ends.forEach(end -> unused.remove(begin + end)));
        assertThat(unused).isEmpty();
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        for (String key : texts.keys(Language.VI))
            assertThat(arguments(texts.pattern(Language.EN, key)))
                    .as(key)
                    .isEqualTo(arguments(texts.pattern(Language.VI, key)));
    }

    /** Each argument with what it must be: a number, or anything. */
    private static Map<String, String> arguments(String pattern) {
        var types = new TreeMap<String, String>();
        ARGUMENT.matcher(pattern)
                .results()
                .forEach(
                        found -> {
                            String type = found.group(2);
                            if ("choice".equals(type)) type = "number";
                            types.merge(
                                    found.group(1),
                                    type == null ? "" : type,
                                    (one, other) -> one.isEmpty() ? other : one);
                        });
        return types;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextCanBeSaid(Language language) {
        for (String key : texts.keys(language)) {
            String pattern = texts.pattern(language, key);
            assertThat(pattern).as(key).isNotBlank().doesNotContain("'").doesNotContain("\\");
            assertThat(pattern).as(key).isEqualTo(pattern.strip());
            assertThat(Normalizer.isNormalized(pattern, Normalizer.Form.NFC)).as(key).isTrue();
            assertThatCode(() -> new MessageFormat(pattern, language.locale()))
                    .as(key)
                    .doesNotThrowAnyException();
            assertThat(pattern.codePointCount(0, pattern.length())).as(key).isLessThan(3000);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void marksAreOpenedAndClosed(Language language) {
        for (String key : texts.keys(language)) {
            String tags =
                    TAG.matcher(texts.pattern(language, key))
                            .results()
                            .map(found -> found.group())
                            .collect(Collectors.joining());
            assertThat(tags.replaceAll("<b></b>|<c></c>", "")).as(key).isEmpty();
        }
    }

    /** The messenger shows at most 200 characters of a note at the top of the screen. */
    @Test
    void notesFitOnTheScreen() {
        for (Path file : sources())
            NOTE.matcher(source(file))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(
                            key -> {
                                for (Language language : Language.values())
                                    assertThat(texts.pattern(language, key))
                                            .as(key)
                                            .hasSizeLessThanOrEqualTo(190);
                            });
    }

    /**
     * What is pressed and what is said of it: Hủy calls off the whole of a thing, Bỏ takes one
     * thing away from another that stays, Đóng closes a view. Whoever adds such a text says here
     * which of them it means.
     */
    @Test
    void oneWordIsSaidForOneMeaning() {
        var meant =
                Map.of(
                        "hủy",
                        "petition.button.cancel petition.cancelled petition.draft.dropped"
                                + " command.huy chat.replaced question.button.cancel"
                                + " question.ask.cancelled question.clarify.cancelled"
                                + " agenda.plan.cancel agenda.plan.stopped agenda.cancelled"
                                + " agenda.button.cancel agenda.button.cancel-yes"
                                + " agenda.reallyCancel agenda.entry.really agenda.entry.yes"
                                + " duty.calendar.button.cancel duty.calendar.cancelled"
                                + " meeting.workbook.stop meeting.workbook.stopped"
                                + " meeting.status.CANCELLED meeting.head.CANCELLED"
                                + " meeting.head.CANCELLED.unit"
                                + " meeting.plan.deed.CANCEL meeting.plan.really.CANCEL",
                        "bỏ",
                        "petition.reply.button.drop petition.reply.dropped petition.staff.drop"
                                + " petition.button.remove petition.draft.removeWhich"
                                + " petition.button.back petition.staff.not-urgent"
                                + " question.draft.drop question.draft.dropped agenda.unit.clear"
                                + " duty.calendar.button.as-before duty.calendar.which.AS_BEFORE"
                                + " minutes.dropped minutes.button.clear minutes.remark.button.drop"
                                + " minutes.remark.button.skip",
                        "đóng",
                        "chat.left meeting.plan.button.close meeting.plan.closed");
        var first = Pattern.compile("(?iuU)^(?:<b>|\\()?(?:đã )?(hủy|bỏ|đóng)\\b");
        var said = new TreeMap<String, TreeSet<String>>();
        for (String key : texts.keys(Language.VI)) {
            String text = texts.pattern(Language.VI, key);
            var found = first.matcher(text);
            if (found.find())
                said.computeIfAbsent(
                                found.group(1).toLowerCase(Locale.ROOT), word -> new TreeSet<>())
                        .add(key);
            assertThat(text).as(key).doesNotContainIgnoringCase("hủy bỏ", "xóa bỏ");
        }
        meant.forEach(
                (word, keys) ->
                        assertThat(said.get(word))
                                .as(word)
                                .containsExactlyInAnyOrder(keys.split(" ")));
    }

    /**
     * Before a name or above a column it is “Nơi giải quyết”, in a sentence “cơ quan giải quyết”.
     */
    @Test
    void whoAnswersIsCalledByOneName() {
        var label = Pattern.compile("(?:^|[\\n·.] ?)Cơ quan giải quyết(?:: ?\\{|$)");
        var sentence = Pattern.compile("(?iu)nơi giải quyết(?!: \\{|$)");
        for (String key : texts.keys(Language.VI)) {
            String text = texts.pattern(Language.VI, key);
            assertThat(label.matcher(text).find()).as(key + ": Nơi giải quyết").isFalse();
            assertThat(sentence.matcher(text).find()).as(key + ": cơ quan giải quyết").isFalse();
        }
    }

    /** As an administrative editor reads: one way to write a tone, one way to address people. */
    @Test
    void vietnameseIsWrittenInOneWay() {
        var newTones = Pattern.compile("(?i)(?<!q)(o[àáảãạ]|o[èéẻẽẹ]|u[ỳýỷỹỵ])(?![\\p{L}])");
        var familiar = Pattern.compile("(?iu)\\b(bạn|anh chị|đồng chí|quý khách|mình)\\b");
        for (String key : texts.keys(Language.VI)) {
            String text = texts.pattern(Language.VI, key);
            assertThat(newTones.matcher(text).find()).as(key + ": hủy, xóa, hòa").isFalse();
            assertThat(familiar.matcher(text).find()).as(key + ": Ông/Bà").isFalse();
            assertThat(text).as(key).doesNotContain("!", "  ", " ,", " .", "\"", "...");
        }
    }

    /** Manuals and training refer to these words; they change only together with them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    chat.consent.agree         | Tôi đồng ý
                    chat.consent.decline       | Tôi không đồng ý
                    petition.button.send       | Gửi
                    petition.button.ward       | Đổi phường
                    petition.button.area       | Đổi lĩnh vực
                    petition.button.cancel     | Hủy
                    petition.button.contact    | Để lại liên hệ
                    petition.notices.yes       | Nhận thông báo
                    petition.notices.no        | Không
                    petition.guide.understood  | Tôi hiểu
                    petition.guide.insist      | Đây là kiến nghị, tiếp tục gửi
                    petition.guide.calm        | Không khẩn cấp, tiếp tục gửi
                    joining.yes                | Đúng nhóm này
                    petition.staff.accept      | Tiếp nhận
                    petition.staff.return      | Không thuộc thẩm quyền
                    petition.staff.ask         | Hỏi thêm
                    petition.staff.flag        | Có dấu hiệu khiếu nại, tố cáo
                    petition.outcome.RESOLVED  | Đã giải quyết xong
                    petition.outcome.EXPLAINED | Giải trình, cung cấp thông tin
                    petition.outcome.ROADMAP   | Đang giải quyết, có lộ trình
                    petition.outcome.DEFERRED  | Chưa giải quyết được
                    petition.reply.button.send | Gửi trả lời
                    petition.reply.button.submit | Trình lãnh đạo duyệt
                    petition.reply.button.edit | Sửa
                    petition.reply.button.drop | Bỏ
                    petition.approve.approve   | Duyệt và gửi
                    petition.approve.change    | Yêu cầu sửa
                    petition.tell.done         | Đã báo lại
                    petition.answer.button.understood | Đã rõ
                    petition.answer.button.review | Đề nghị xem xét lại
                    petition.answer.button.satisfied | Hài lòng
                    petition.answer.button.acceptable | Chấp nhận được
                    petition.answer.button.not-satisfied | Chưa hài lòng
                    welcome.data.button.erase  | Xóa dữ liệu
                    welcome.data.button.erase-yes | Xóa vĩnh viễn
                    minutes.button.open        | Mở biên bản
                    minutes.button.finish      | Kết thúc biên bản
                    minutes.button.confirm     | Xác nhận
                    minutes.remark.button.answered | Đã trả lời tại chỗ
                    minutes.remark.button.drop | Bỏ ý kiến
                    minutes.synthesis.button.send | Gửi Thường trực HĐND
                    question.button.agree      | Đồng ý
                    question.button.clarify    | Đề nghị làm rõ
                    question.button.propose    | Đề nghị đưa ra kỳ họp
                    question.unit.accept       | Tiếp nhận
                    question.draft.send        | Gửi trả lời
                    question.draft.edit        | Sửa
                    question.draft.drop        | Bỏ
                    question.button.unfollow   | Thôi theo dõi
                    petition.status.RECEIVED   | Đã tiếp nhận
                    petition.status.NEEDS_INFO | Chờ bổ sung thông tin
                    petition.status.MERGED     | Đã ghép với kiến nghị cùng nội dung
                    petition.status.ROUTED     | Đã chuyển cơ quan giải quyết
                    petition.status.RETURNED   | Đang xác định lại cơ quan giải quyết
                    petition.status.IN_PROGRESS | Đang giải quyết
                    petition.status.REPLY_DRAFTED | Đang hoàn thiện nội dung trả lời
                    petition.status.REPLIED    | Đã trả lời
                    petition.status.FOLLOW_UP  | Đang theo dõi thực hiện
                    petition.status.REOPENED   | Đang xem xét lại
                    petition.status.REDIRECTED | Đã hướng dẫn gửi cơ quan có thẩm quyền
                    petition.status.WITHDRAWN  | Đã rút
                    petition.status.CLOSED     | Đã kết thúc
                    """)
    void labelsAreAsDesigned(String key, String label) {
        assertThat(texts.pattern(Language.VI, key)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    chat.consent.request       | Kính chào Ông/Bà
                    chat.consent.sendAgain     | Cảm ơn Ông/Bà. Xin gửi lại nội dung kiến nghị.
                    chat.consent.sendRest      | Ảnh, tệp gửi trước khi đồng ý chưa được lưu, xin gửi lại.
                    petition.draft.title       | <b>Bản nháp kiến nghị</b>
                    petition.draft.where       | Phường: {0} · Lĩnh vực: {1} · Nơi giải quyết: {2}
                    petition.draft.content     | Nội dung: {0}
                    petition.draft.files       | Tệp đính kèm: {0}
                    petition.draft.supplementOrNew | <b>Bổ sung {0} hay kiến nghị mới?</b>
                    petition.receipt           | Đã tiếp nhận kiến nghị
                    petition.notices.offer     | Ông/Bà có muốn nhận thông báo tiếp xúc cử tri tại phường {0}?
                    petition.unit.head         | <b>[{0}] {1} – {2} – {3}</b>
                    petition.unit.head.ROUTED  | Mới
                    petition.notice.accepted   | Kiến nghị {0} đã được {1} tiếp nhận
                    petition.reply.title       | <b>Dự thảo trả lời {0}</b>
                    petition.answer            | <b>Trả lời kiến nghị {0}</b>
                    petition.unit.answered.delivered | Đã trả lời ({0}) · đã gửi tới người kiến nghị lúc
                    petition.unit.due          | Hạn trả lời: {0} (còn {1,number,integer} ngày làm việc)
                    petition.unit.content      | Nội dung: {0}
                    """)
    void messagesBeginAsDesigned(String key, String beginning) {
        assertThat(texts.pattern(Language.VI, key)).startsWith(beginning);
    }

    @Test
    void theReceiptNamesCodePlaceAndDay() {
        assertThat(texts.pattern(Language.VI, "petition.receipt"))
                .contains("Mã tra cứu:\n<c>{1}</c>\n", "Nơi giải quyết: {2}")
                .contains("Thời hạn trả lời dự kiến: {3}");
    }

    /** Ids in council.yml have at most 30 characters, serials at most eight digits. */
    @ParameterizedTest
    @ValueSource(strings = {"ward:", "area:", "unit:", "yes:"})
    void theLongestActionFits(String verb) {
        assertThat(Button.tap("x", verb + "a".repeat(30)).action()).hasSizeLessThanOrEqualTo(40);
        assertThat(Button.tap("x", "withdraw:kn-26-00000001-0").action().length()).isLessThan(40);
    }

    @Test
    void noWordsForPeopleStandInTheCode() {
        var found = new TreeSet<String>();
        for (Path file : sources()) {
            // The stand-in for the messenger speaks for itself; routing reads words and says none.
            if (file.startsWith(SOURCES.resolve("sandbox"))) continue;
            if (file.startsWith(SOURCES.resolve("routing"))) continue;
            // Who appears in the sandbox has names.
            if (file.endsWith("SandboxCast.java")) continue;
            literals(file).stream()
                    .filter(literal -> literal.codePoints().anyMatch(BundleTests::isForeign))
                    .filter(literal -> !NAMES.contains(literal))
                    .forEach(literal -> found.add(file.getFileName() + ": " + literal));
        }
        assertThat(found).isEmpty();
    }

    private static boolean isForeign(int letter) {
        return letter > 127 && Character.isLetter(letter) && letter != 'đ';
    }
}
