package vn.nhipcau.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.hibernate.TransactionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.outbox.Channel.Delivery;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Place;
import vn.nhipcau.shared.RichText;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** From what is said to what a chat shows, and what becomes of it when something goes wrong. */
@SpringBootTest(classes = WayOut.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Tag("database")
class WayOutTests {
    private static int chats;

    @Autowired Outbox outbox;
    @Autowired Cards cards;
    @Autowired Addresses addresses;
    @Autowired Dispatcher dispatcher;
    @Autowired DispatchQueries waiting;
    @Autowired CircuitBreaker circuitBreaker;
    @Autowired OutboxRetention retention;
    @Autowired OutboxHealth health;
    @Autowired FakeMessenger messenger;
    @Autowired WayOut.BusinessClock clock;
    @Autowired WayOut.MovedTime time;
    @Autowired WayOut.Told told;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;
    @Autowired WrittenRows rows;
    private String an = "";
    private long address;

    @BeforeEach
    void anInANewChat() {
        an = "an" + ++chats;
        address = chat(an, Address.Kind.PRIVATE);
        clock.quietUntil = null;
    }

    // --- letters

    @Test
    void whatIsSaidArrivesInOrder() {
        in(
                () -> {
                    say("Kính chào Ông/Bà");
                    outbox.react(address, "7", "👍");
                    say("Đã tiếp nhận");
                });
        messenger.shows(an, "Kính chào Ông/Bà", "👍 on 7", "Đã tiếp nhận");
        assertThat(eventually(() -> told.of(address), 2))
                .hasOnlyElementsOfType(Outbox.Delivered.class);
    }

    @Test
    void whatIsNotCommittedWasNeverSaid() {
        transaction.executeWithoutResult(
                status -> {
                    say("Nhầm rồi");
                    status.setRollbackOnly();
                });
        in(() -> say("Đúng rồi"));
        messenger.shows(an, "Đúng rồi");
    }

    @Test
    void nothingIsSaidOutsideOfATransaction() {
        assertThatThrownBy(() -> say("ai nghe?")).isInstanceOf(IllegalStateException.class);
        assertThat(statuses()).isEmpty();
    }

    @Test
    void anEmptyLetterIsRefused() {
        assertThatThrownBy(() -> in(() -> say("  "))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLongLetterLeavesInPiecesWithItsFilesAsAlbums() {
        var files =
                List.of(
                        file(1, FileKind.PHOTO),
                        file(2, FileKind.DOCUMENT),
                        file(3, FileKind.VIDEO),
                        file(4, FileKind.VOICE),
                        file(5, FileKind.VOICE),
                        file(6, FileKind.AUDIO));
        String long1 = "a".repeat(4000) + "\n";
        in(
                () ->
                        outbox.say(
                                Letter.answer(
                                                address,
                                                RichText.plain(long1 + "b".repeat(300)),
                                                "petition:1")
                                        .with(files)
                                        .at(new Place(21.04, 105.88, "Bồ Đề"))));
        messenger.shows(
                an,
                long1,
                "b".repeat(300),
                "(PHOTO 1, VIDEO 3)",
                "(DOCUMENT 2)",
                "(VOICE 4)",
                "(VOICE 5)",
                "(AUDIO 6)",
                "(place Bồ Đề)");
        assertThat(eventually(() -> told.of(address), 1)).hasSize(1);
        assertThat(outbox.messages(address, "petition:1")).hasSize(9);
    }

    @Test
    void aKeyIsSaidOnce() {
        for (int i = 0; i < 3; i++)
            in(() -> outbox.say(answer("T−1d").once("meeting:42:P1D:" + address)));
        in(() -> say("khác"));
        messenger.shows(an, "T−1d", "khác");
    }

    @Test
    void answersGoBeforeNotices() {
        messenger.closes(an);
        int calls = messenger.calls();
        in(() -> say("một"));
        messenger.awaitCalls(calls + 1);
        in(() -> outbox.say(notice("nhắc")));
        in(() -> say("hai"));
        messenger.opens(an);
        messenger.shows(an, "một", "hai", "nhắc");
    }

    @Test
    void aReplyToWhatWeSaidIsKnown() {
        in(() -> outbox.say(Letter.answer(address, RichText.plain("Xin chào"), "petition:77")));
        messenger.shows(an, "Xin chào");
        String message = eventually(() -> outbox.messages(address, "petition:77"), 1).getFirst();
        assertThat(outbox.subjectOf(address, message)).contains("petition:77");
        assertThat(outbox.subjectOf(address, "1")).isEmpty();
    }

    // --- files that are refused

    private static final Delivery NO = new Delivery.Refused("400 Bad Request");
    private static final Delivery YES = new Delivery.Delivered(List.of());

    private void sayWith(Letter.Attachment... files) {
        in(
                () ->
                        outbox.say(
                                Letter.answer(
                                                address,
                                                RichText.plain("Trả lời"),
                                                "answer:" + address)
                                        .with(List.of(files))
                                        .at(new Place(21, 105, "Bồ Đề"))));
    }

    @Test
    void whatIsRefusedTogetherGoesSingly() {
        messenger.answers(an, YES, NO);
        sayWith(file(1, FileKind.PHOTO), file(2, FileKind.VIDEO), file(3, FileKind.PHOTO));
        patiently(
                () ->
                        messenger.shows(
                                an,
                                "Trả lời",
                                "refused (PHOTO 1, VIDEO 2, PHOTO 3)",
                                "(PHOTO 1)",
                                "(VIDEO 2)",
                                "(PHOTO 3)",
                                "(place Bồ Đề)"));
        assertThat(eventually(() -> told.of(address), 1))
                .hasSize(1)
                .hasOnlyElementsOfType(Outbox.Delivered.class);
        assertThat(outbox.messages(address, "answer:" + address)).hasSize(5);
    }

    @Test
    void whatIsRefusedSinglyGoesWithItsBytes() {
        messenger.answers(an, YES, NO, YES, NO);
        sayWith(file(1, FileKind.PHOTO), file(2, FileKind.PHOTO), file(3, FileKind.PHOTO));
        patiently(
                () ->
                        messenger.shows(
                                an,
                                "Trả lời",
                                "refused (PHOTO 1, PHOTO 2, PHOTO 3)",
                                "(PHOTO 1)",
                                "refused (PHOTO 2)",
                                "(PHOTO 2) with bytes",
                                "(PHOTO 3)",
                                "(place Bồ Đề)"));
        assertThat(eventually(() -> told.of(address), 1))
                .hasOnlyElementsOfType(Outbox.Delivered.class);
    }

    @Test
    void aSinglePictureGoesWithItsBytesThenAsADocument() {
        messenger.answers(an, YES, NO, NO);
        sayWith(file(7, FileKind.VOICE));
        patiently(
                () ->
                        messenger.shows(
                                an,
                                "Trả lời",
                                "refused (VOICE 7)",
                                "refused (VOICE 7) with bytes",
                                "(DOCUMENT 7) with bytes",
                                "(place Bồ Đề)"));
        assertThat(eventually(() -> told.of(address), 1))
                .hasOnlyElementsOfType(Outbox.Delivered.class);
    }

    @Test
    void whichFilesAreRefusedInEveryWayIsTold() {
        messenger.answers(an, YES, NO, NO, NO, NO, YES);
        sayWith(file(1, FileKind.DOCUMENT), file(2, FileKind.DOCUMENT));
        // The album, 1 in two ways, 2 once; a document is no other document.
        patiently(() -> assertThat(messenger.last(an)).isEqualTo("(place Bồ Đề)"));
        assertThat(eventually(() -> told.of(address), 1))
                .containsExactly(
                        new Outbox.FilesRefused(
                                address,
                                "answer:" + address,
                                List.of(1L),
                                "others of its files arrived"));
        assertThat(statuses()).containsExactly(2, 3, 2);
    }

    @Test
    void wordsArriveWhereNoFileDoesAndTheRefusalIsTold() {
        messenger.answers(an, YES, NO, NO, NO);
        sayWith(file(1, FileKind.PHOTO));
        patiently(() -> assertThat(messenger.last(an)).isEqualTo("(place Bồ Đề)"));
        assertThat(eventually(() -> told.of(address), 2))
                .hasSize(2)
                .contains(
                        new Outbox.FilesRefused(
                                address, "answer:" + address, List.of(1L), "400 Bad Request"))
                .hasAtLeastOneElementOfType(Outbox.Refused.class);
    }

    @Test
    void whatIsTakenBackBetweenTwoFilesStops() {
        messenger.answers(an, YES, NO);
        sayWith(file(1, FileKind.PHOTO), file(2, FileKind.PHOTO));
        patiently(() -> assertThat(messenger.transcript(an)).contains("(PHOTO 1)"));
        in(() -> outbox.erase("answer:" + address));
        patiently(() -> assertThat(statuses()).doesNotContain(0, 1));
        assertThat(
                        count(
                                "select count(*) from outbound where address = ? and body is not null",
                                address))
                .isZero();
    }

    // --- time

    @Test
    void waitsForItsTimeAndIsOfNoUseAfterIt() {
        var now = clock.instant();
        in(
                () -> {
                    outbox.say(notice("sớm").between(now.plusSeconds(3600), null));
                    outbox.say(notice("muộn").between(now.plusSeconds(60), now.plusSeconds(120)));
                });
        in(() -> say("ngay"));
        messenger.shows(an, "ngay");
        moveClock(Duration.ofHours(2));
        messenger.shows(an, "ngay", "sớm");
        await().untilAsserted(() -> assertThat(statuses()).containsExactlyInAnyOrder(2, 2, 4));
    }

    @Test
    void noticesKeepQuietHoursAndAnswersDoNot() {
        clock.quietUntil = clock.instant().plusSeconds(600);
        in(
                () -> {
                    outbox.say(notice("một"));
                    outbox.say(notice("hai"));
                    say("trả lời");
                });
        messenger.shows(an, "trả lời");
        moveClock(Duration.ofMinutes(11));
        messenger.shows(an, "trả lời", "một", "hai");
    }

    @Test
    void whatIsUnsentCanBeTakenBack() {
        String subject = "meeting:" + address;
        var later = clock.instant().plusSeconds(3600);
        in(
                () -> {
                    outbox.say(
                            Letter.notice(address, RichText.plain("T−1d"), subject)
                                    .between(later, null));
                    outbox.say(
                            Letter.notice(address, RichText.plain("T−2h"), subject)
                                    .between(later, null));
                });
        assertThat(in(() -> outbox.withdraw(subject))).isEqualTo(2);
        assertThat(in(() -> outbox.withdraw(subject))).isZero();
        moveClock(Duration.ofHours(2));
        in(() -> say("hoãn"));
        messenger.shows(an, "hoãn");
    }

    @Test
    void whatIsTakenBackWhileItFailsIsNotTriedAgain() {
        String subject = "meeting:" + address;
        messenger.closes(an);
        messenger.answers(an, new Delivery.Unreached("no route"));
        int calls = messenger.calls();
        in(() -> outbox.say(Letter.answer(address, RichText.plain("họp"), subject)));
        messenger.awaitCalls(calls + 1);
        in(() -> outbox.withdraw(subject));
        messenger.opens(an);
        await().until(() -> statuses().equals(List.of(5)));
        in(() -> say("sau"));
        patiently(() -> messenger.shows(an, "sau"));
    }

    // --- broadcasts

    private Cards.Broadcast broadcast(long to, String key, boolean atOnce) {
        return new Cards.Broadcast(
                to,
                "meeting:" + address,
                CardView.of(RichText.plain("họp " + key)),
                key + address,
                clock.instant().plusSeconds(600),
                atOnce);
    }

    @Test
    void veryManyAreToldOnceEach() {
        long other = chat(an + "-2", Address.Kind.PRIVATE);
        var both = List.of(broadcast(address, "a", false), broadcast(other, "b", false));
        assertThat(in(() -> cards.openAll(Lane.BROADCAST, both))).isEqualTo(2);
        assertThat(in(() -> cards.openAll(Lane.BROADCAST, both))).isZero();
        messenger.shows(an, "họp a");
        messenger.shows(an + "-2", "họp b");
        patiently(
                () ->
                        assertThat(cards.reached("meeting:" + address, List.of(address, other)))
                                .containsExactlyInAnyOrder(address, other));
    }

    @Test
    void whatCannotWaitGoesAtNight() {
        clock.quietUntil = clock.instant().plusSeconds(300);
        in(() -> cards.openAll(Lane.BROADCAST, List.of(broadcast(address, "sáng mai", false))));
        in(() -> cards.openAll(Lane.BROADCAST, List.of(broadcast(address, "bị hủy", true))));
        messenger.shows(an, "họp bị hủy");
        moveClock(Duration.ofSeconds(301));
        messenger.shows(an, "họp bị hủy", "họp sáng mai");
    }

    @Test
    void aCardTakenBackWhileItFailsIsNotTriedAgain() {
        messenger.closes(an);
        messenger.answers(an, new Delivery.Unreached("no route"));
        int calls = messenger.calls();
        in(() -> cards.openAll(Lane.BROADCAST, List.of(broadcast(address, "a", false))));
        messenger.awaitCalls(calls + 1);
        in(() -> outbox.withdraw("meeting:" + address));
        messenger.opens(an);
        await().until(() -> statuses().equals(List.of(5)));
        in(() -> say("sau"));
        patiently(() -> messenger.shows(an, "sau"));
    }

    @Test
    void oneAddressWantsToHearNoMoreOfIt() {
        long other = chat(an + "-2", Address.Kind.PRIVATE);
        clock.quietUntil = clock.instant().plusSeconds(300);
        in(
                () ->
                        cards.openAll(
                                Lane.BROADCAST,
                                List.of(
                                        broadcast(address, "a", false),
                                        broadcast(other, "b", false))));
        assertThat(in(() -> outbox.withdraw("meeting:" + address, address))).isEqualTo(1);
        moveClock(Duration.ofSeconds(301));
        messenger.shows(an + "-2", "họp b");
        messenger.shows(an);
    }

    // --- cards

    @Test
    void aCardIsKeptUpToDateInPlace() {
        long card = open("Bản nháp", "Gửi");
        messenger.shows(an, "Bản nháp [Gửi]");
        in(() -> cards.show(card, view("Bản nháp 2", "Gửi")));
        messenger.shows(an, "Bản nháp [Gửi]", "edit: Bản nháp 2 [Gửi]");
        in(() -> cards.close(card, CardView.of(RichText.plain("Đã gửi"))));
        messenger.shows(an, "Bản nháp [Gửi]", "edit: Bản nháp 2 [Gửi]", "edit: Đã gửi");
        assertThat(cards.open("draft:" + address)).isEmpty();
        assertThat(cards.find(card)).hasValueSatisfying(c -> assertThat(c.closed()).isTrue());
        assertThat(eventually(() -> told.of(address), 1)).hasSize(1);
    }

    @Test
    void theSameFaceAgainIsNoEdit() {
        long card = open("Bản nháp", "Gửi");
        messenger.shows(an, "Bản nháp [Gửi]");
        in(() -> cards.show(card, view("Bản nháp", "Gửi")));
        in(() -> say("sau"));
        messenger.shows(an, "Bản nháp [Gửi]", "sau");
    }

    @Test
    void onlyTheNewestFaceIsSent() {
        messenger.closes(an);
        int calls = messenger.calls();
        long card = open("1", "Gửi");
        messenger.awaitCalls(calls + 1);
        for (int i = 2; i <= 9; i++) {
            String text = Integer.toString(i);
            in(() -> cards.show(card, view(text, "Gửi")));
        }
        messenger.opens(an);
        messenger.shows(an, "1 [Gửi]", "edit: 9 [Gửi]");
    }

    @Test
    void whatChangedWhileItWasSentIsDueWhenThatWas() {
        messenger.closes(an);
        int calls = messenger.calls();
        long card = open("1", "Gửi");
        messenger.awaitCalls(calls + 1);
        in(() -> cards.show(card, view("2", "Gửi")));
        clock.advance(Duration.ofHours(9));
        messenger.opens(an);
        messenger.shows(an, "1 [Gửi]", "edit: 2 [Gửi]");
        assertThat(
                        sql.sql("select count(distinct due) from outbound where card = ?")
                                .param(card)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void facesThatChangeWhileTheyAreSentAreNeverForgotten() {
        long card = open("0", "Gửi");
        for (int i = 1; i <= 100; i++) {
            String text = Integer.toString(i);
            in(() -> cards.show(card, view(text, "Gửi")));
        }
        // Whoever comes late sends it new, with the newest view.
        await().until(() -> String.valueOf(messenger.last(an)).matches("(edit: )?100 \\[Gửi]"));
        assertThat(messenger.transcript(an).stream().map(l -> l.replaceAll("[^0-9]", "")))
                .isSortedAccordingTo((a, b) -> Integer.parseInt(a) - Integer.parseInt(b));
    }

    @Test
    void aCardWhoseMessageIsGoneIsShownAnew() {
        long card = open("Bản nháp", "Gửi");
        messenger.shows(an, "Bản nháp [Gửi]");
        messenger.answers(an, new Delivery.Vanished("message to edit not found"));
        in(() -> cards.show(card, view("Bản nháp 2", "Gửi")));
        messenger.shows(an, "Bản nháp [Gửi]", "Bản nháp 2 [Gửi]");
    }

    @Test
    void aTapIsReadFromAnyCopyOfACard() {
        long id = open("Bản nháp", "Gửi");
        in(() -> cards.show(id, view("Bản nháp 2", "Hủy")));
        var card = cards.find(id).orElseThrow();
        String old = data(id, 1, "gui");
        assertThat(cards.read(data(id, 2, "huy")))
                .hasValueSatisfying(tap -> assertThat(tap.action()).isEqualTo("huy"));
        assertThat(cards.read(old))
                .hasValueSatisfying(tap -> assertThat(tap.revision()).isLessThan(card.revision()));
        for (String never :
                List.of(
                        "",
                        "gui",
                        "k:1:x",
                        data(id, 3, "gui"),
                        data(id, 2, "gui"),
                        data(999999, 1, "gui"),
                        "kzzzzzzzzzzzz:1:gui",
                        "k1:zzzzzz:gui",
                        "đ" + old)) assertThat(cards.read(never)).as(never).isEmpty();
    }

    // --- taps

    @Test
    void aTapIsAnsweredAtOnceAlthoughTheChatIsBusy() {
        messenger.closes(an);
        int calls = messenger.calls();
        in(() -> say("một"));
        messenger.awaitCalls(calls + 1);
        in(() -> outbox.answerTap(addresses.get(address), "t1", "Đã gửi", false, time.now()));
        messenger.awaitCalls(calls + 2);
        messenger.opens(an);
        await().until(() -> messenger.transcript(an).size() == 2);
    }

    @Test
    void anOldTapIsNotAnsweredAnyMore() {
        int calls = messenger.calls();
        var old = time.now().minusSeconds(61);
        in(() -> outbox.answerTap(addresses.get(address), "t1", null, false, old));
        in(() -> say("sau"));
        messenger.shows(an, "sau");
        assertThat(messenger.calls()).isEqualTo(calls + 1);
    }

    @Test
    void aTapIsAnsweredOnlyOnceWhatItDidIsCommitted() {
        transaction.executeWithoutResult(
                status -> {
                    outbox.answerTap(addresses.get(address), "t1", "Đã gửi", false, time.now());
                    status.setRollbackOnly();
                });
        in(() -> outbox.answerTap(addresses.get(address), "t2", "Đã gửi", false, time.now()));
        messenger.shows(an, "tap t2: Đã gửi");
        assertThat(statuses()).isEmpty();
    }

    @Test
    void aTapIsAnsweredOnceTheMessengerIsReachedAgain() {
        messenger.answers(an, new Delivery.Unreached("no route"));
        in(() -> outbox.answerTap(addresses.get(address), "t1", "Đã gửi", false, time.now()));
        messenger.shows(an, "tap t1: Đã gửi");
    }

    // --- trouble

    @Test
    void toldToWaitTheChatWaitsAndOthersGoOn() {
        String binh = "binh" + chats;
        long other = chat(binh, Address.Kind.PRIVATE);
        messenger.answers(an, new Delivery.Later(Duration.ofSeconds(30), false, "429"));
        in(
                () -> {
                    say("một");
                    say("hai");
                });
        await().until(() -> held(address));
        in(() -> outbox.say(Letter.answer(other, RichText.plain("khác"), "x")));
        messenger.shows(binh, "khác");
        assertThat(messenger.transcript(an)).isEmpty();
        moveTime(Duration.ofSeconds(31));
        messenger.shows(an, "một", "hai");
    }

    @Test
    void toldToWaitInTwoChatsEverythingWaits() {
        String binh = "binh" + chats;
        String chi = "chi" + chats;
        long second = chat(binh, Address.Kind.PRIVATE);
        long third = chat(chi, Address.Kind.PRIVATE);
        for (String chat : List.of(an, binh))
            messenger.answers(chat, new Delivery.Later(Duration.ofSeconds(30), false, "429"));
        in(() -> say("một"));
        await().until(() -> held(address));
        in(() -> outbox.say(Letter.answer(second, RichText.plain("hai"), "x")));
        await().until(() -> held(second));
        assertThat(circuitBreaker.pause()).isPositive();
        assertThat(waiting.holdFor()).isPositive();
        int calls = messenger.calls();
        in(() -> outbox.say(Letter.answer(third, RichText.plain("ba"), "x")));
        dispatcher.look();
        assertThat(messenger.calls()).isEqualTo(calls);
        moveTime(Duration.ofSeconds(31));
        messenger.shows(chi, "ba");
        messenger.shows(an, "một");
        messenger.shows(binh, "hai");
    }

    @Test
    void whatMayHaveArrivedIsTriedAgainInOrder() {
        messenger.answers(an, new Delivery.Unknown("timeout"), new Delivery.Unknown("502"));
        in(
                () -> {
                    say("một");
                    say("hai");
                });
        patiently(() -> messenger.shows(an, "(unknown) một", "(unknown) một", "một", "hai"));
    }

    @Test
    void whatFailsAloneForeverIsGivenUpAndHoldsNobody() {
        for (int i = 0; i < 20; i++) messenger.answers(an, new Delivery.Unknown("500"));
        in(() -> say("độc"));
        String binh = "binh" + chats;
        long other = chat(binh, Address.Kind.PRIVATE);
        // A try only counts when somebody else was reached since; which comes first is chance.
        for (int i = 0; i < 100 && !statuses().equals(List.of(3)); i++) {
            in(() -> outbox.say(Letter.answer(other, RichText.plain("lành"), "x")));
            moveTime(Duration.ofSeconds(61));
            int seen = i + 1;
            await().until(() -> messenger.transcript(binh).size() >= seen);
        }
        patiently(() -> assertThat(statuses()).containsExactly(3));
        assertThat(told.of(address)).hasAtLeastOneElementOfType(Outbox.Refused.class);
        messenger.scriptEnds(an);
        in(() -> say("sau"));
        patiently(() -> assertThat(messenger.last(an)).isEqualTo("sau"));
    }

    @Test
    void whatFailsWithEverythingElseWaitsHoweverLong() {
        for (int i = 0; i < 500; i++) messenger.answers(an, new Delivery.Unknown("502"));
        in(() -> say("một"));
        for (int hour = 1; hour <= 24; hour++) {
            int seen = hour;
            patiently(() -> assertThat(messenger.transcript(an)).hasSizeGreaterThanOrEqualTo(seen));
            moveTime(Duration.ofHours(1));
        }
        assertThat(statuses()).containsExactly(0);
        messenger.scriptEnds(an);
        patiently(() -> assertThat(messenger.last(an)).isEqualTo("một"));
    }

    @Test
    void whileNothingIsReachedNothingIsCountedAndNothingLost() {
        for (int i = 0; i < 12; i++) messenger.answers(an, new Delivery.Unreached("no route"));
        in(() -> say("một"));
        patiently(() -> messenger.shows(an, "một"));
        assertThat(tries()).isZero();
    }

    @Test
    void aWrongTokenStopsEverythingUntilItIsRight() {
        messenger.answers(an, new Delivery.Locked("401"), new Delivery.Locked("401"));
        in(() -> say("một"));
        await().until(() -> circuitBreaker.locked() != null);
        patiently(() -> messenger.shows(an, "một"));
        await().until(() -> circuitBreaker.locked() == null);
    }

    @Test
    void aBlockedChatIsGoneAndWhatWaitsIsKeptAsRefused() {
        messenger.answers(an, new Delivery.Gone("403 blocked"));
        in(
                () -> {
                    say("một");
                    say("hai");
                });
        await().until(() -> statuses().equals(List.of(3, 3)));
        assertThat(addresses.get(address).reachable()).isFalse();
        assertThat(eventually(() -> told.of(address), 3))
                .hasAtLeastOneElementOfType(Addresses.AddressGone.class)
                .hasAtLeastOneElementOfType(Outbox.Refused.class);
        in(() -> say("vô ích"));
        await().until(() -> statuses().equals(List.of(3, 3, 3)));
        in(() -> addresses.back(address));
        in(() -> say("lại đây"));
        messenger.shows(an, "lại đây");
    }

    @Test
    void aMigratedGroupIsOneRow() {
        String group = "group" + chats;
        long home = chat(group, Address.Kind.GROUP);
        long card =
                in(() -> cards.open(home, Lane.ANSWER, "petition:5", view("Mới", "Nhận"), null))
                        .id();
        messenger.shows(group, "Mới [Nhận]");
        messenger.answers(group, new Delivery.Moved("super" + chats));
        in(() -> cards.show(card, view("Đã nhận", "Trả lời")));
        messenger.shows("super" + chats, "Đã nhận [Trả lời]");
        assertThat(addresses.get(home).externalId()).isEqualTo("super" + chats);
    }

    @Test
    void aRefusedThingIsKeptAndTheNextOneGoes() {
        messenger.answers(an, new Delivery.Refused("400 message is too long"));
        in(
                () -> {
                    say("một");
                    say("hai");
                });
        messenger.shows(an, "hai");
        await().until(() -> statuses().equals(List.of(3, 2)));
    }

    @Test
    void aListenerThatFailsCausesNoSecondMessage() {
        told.failing = 100;
        in(() -> say("một"));
        await().until(() -> statuses().equals(List.of(2)));
        told.failing = 0;
        in(() -> say("hai"));
        messenger.shows(an, "một", "hai");
    }

    /** Without it an answered petition has no delivery on record. */
    @Test
    void whatArrivedIsToldHoweverOftenTheConnectionDies() {
        var usual = told.trouble;
        told.trouble =
                () ->
                        new JpaSystemException(
                                new TransactionException(
                                        "rollback", new SQLException("Connection is closed")));
        told.failing = 6;
        in(() -> say("một"));
        assertThat(eventually(() -> told.of(address), 1))
                .hasOnlyElementsOfType(Outbox.Delivered.class);
        assertThat(statuses()).containsExactly(2);
        messenger.shows(an, "một");
        told.trouble = usual;
    }

    /** What the database or our own code never takes is not called again and again for it. */
    @ParameterizedTest
    @MethodSource("troubles")
    void whatCannotBeMarkedIsSetAsideAndTheNextGoes(Supplier<Throwable> trouble) {
        int before = setAside();
        var usual = told.trouble;
        told.trouble = trouble;
        told.refusing = 1000;
        try {
            messenger.answers(an, new Delivery.Refused("400 message is too long"));
            in(() -> say("một"));
            await().until(() -> statuses().equals(List.of(6)));
            assertThat(setAside()).isEqualTo(before + 1);
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            told.refusing = 0;
            in(() -> say("hai"));
            messenger.shows(an, "hai");
        } finally {
            told.refusing = 0;
            told.trouble = usual;
            moveTime(Duration.ofDays(1));
        }
    }

    static Stream<Named<Supplier<Throwable>>> troubles() {
        return Stream.of(
                Named.of("a bug", () -> new IllegalStateException("a listener's own trouble")),
                Named.of("no such row", () -> new EmptyResultDataAccessException(1)),
                Named.of("wrong use", () -> new InvalidDataAccessApiUsageException("wrong")),
                Named.of(
                        "an error nobody knows",
                        () ->
                                new UncategorizedSQLException(
                                        "task", null, new SQLException("x", "XX000"))),
                Named.of("rolled back", () -> new UnexpectedRollbackException("by somebody")),
                Named.of("an error", StackOverflowError::new));
    }

    @Test
    void whatIsRefusedIsToldHoweverLongTheDatabaseIsAway() {
        var usual = told.trouble;
        told.trouble = () -> new DataAccessResourceFailureException("away");
        told.refusing = 8;
        messenger.answers(an, new Delivery.Refused("400 message is too long"));
        in(() -> say("một"));
        assertThat(eventually(() -> told.of(address), 1))
                .hasOnlyElementsOfType(Outbox.Refused.class);
        assertThat(statuses()).containsExactly(3);
        told.trouble = usual;
    }

    @Test
    void anErrorOfAListenerCausesNoSecondMessage() {
        var usual = told.trouble;
        told.trouble = StackOverflowError::new;
        told.failing = 100;
        in(() -> say("một"));
        await().until(() -> statuses().equals(List.of(2)));
        told.failing = 0;
        told.trouble = usual;
        messenger.shows(an, "một");
    }

    /** A rule that fails for one message keeps its chat waiting for a while, never for ever. */
    @Test
    void whatCannotBeClaimedIsSetAsideAndTheNextGoes() {
        clock.failing.set(5);
        in(() -> outbox.say(notice("một")));
        patiently(() -> assertThat(statuses()).containsExactly(6));
        clock.failing.set(0);
        in(() -> outbox.say(notice("hai")));
        messenger.shows(an, "hai");
        assertThat(told.of(address)).hasAtLeastOneElementOfType(Outbox.Refused.class);
        moveTime(Duration.ofDays(1));
    }

    @Test
    void whatCannotBeReadAndNobodyHearsOfIsSetAsideToo() {
        told.refusing = 1000;
        in(
                () -> {
                    say("một");
                    rows.flush();
                    sql.sql("update outbound set body = '[' where address = ?")
                            .param(address)
                            .update();
                });
        patiently(() -> assertThat(statuses()).containsExactly(6));
        told.refusing = 0;
        in(() -> say("hai"));
        messenger.shows(an, "hai");
        moveTime(Duration.ofDays(1));
    }

    @Test
    void whatWaitsAtAGoneAddressIsEndedThoughNobodyHearsOfIt() {
        in(() -> addresses.gone(address, "403 blocked"));
        told.refusing = 1000;
        in(() -> say("vô ích"));
        patiently(() -> assertThat(statuses()).containsExactly(6));
        told.refusing = 0;
        moveTime(Duration.ofDays(1));
    }

    @Test
    void whatCannotBeTakenAwayIsToldAndCounted() {
        int before = notRemoved();
        messenger.answers(an, new Delivery.Refused("400 message can't be deleted"));
        in(
                () -> {
                    outbox.delete(address, "77");
                    say("sau");
                });
        messenger.shows(an, "sau");
        assertThat(eventually(() -> told.of(address), 2))
                .contains(new Outbox.NotRemoved(address, "77"));
        assertThat(notRemoved()).isEqualTo(before + 1);
        in(() -> addresses.gone(address, "403 blocked"));
        in(() -> outbox.delete(address, "78"));
        await().until(() -> told.of(address).contains(new Outbox.NotRemoved(address, "78")));
    }

    private int notRemoved() {
        return (int) Objects.requireNonNull(health.health().getDetails().get("notRemoved"));
    }

    // --- crashes

    @Test
    void whatWasUnderWayAtACrashIsSaidAgain() {
        in(() -> outbox.say(notice("một").between(clock.instant().plusSeconds(60), null)));
        sql.sql("update outbound set status = 1 where address = ?").param(address).update();
        moveClock(Duration.ofMinutes(2));
        assertThat(messenger.transcript(an)).isEmpty();
        waiting.recover();
        patiently(() -> messenger.shows(an, "một"));
    }

    @Test
    void whatAnEarlierVersionCalledUnderWayIsTakenUp() {
        long card = open("1", "Gửi");
        messenger.shows(an, "1 [Gửi]");
        await().until(() -> statuses().equals(List.of(2)));
        in(
                () -> {
                    cards.show(card, view("2", "Gửi"));
                    outbox.say(answer("hai"));
                    rows.flush();
                    sql.sql("update outbound set status = 1 where address = ? and status = 0")
                            .param(address)
                            .update();
                    // It wrote answers to taps as rows, of which nobody waits for an old one.
                    sql.sql(
                                    "insert into outbound (address, lane, status, sort, subject,"
                                            + " last_piece, body, weight, due, withdrawn, tries)"
                                            + " values (?, 0, 0, 'TAP', '', true, '{}', 0, ?, false, 0)")
                            .params(address, Sql.time(clock.instant()))
                            .update();
                });
        assertThat(messenger.transcript(an)).hasSize(1);
        waiting.recover();
        patiently(() -> assertThat(statuses()).containsExactly(2, 2, 2, 4));
        assertThat(messenger.transcript(an)).containsExactly("1 [Gửi]", "edit: 2 [Gửi]", "hai");
    }

    @Test
    void whatIsUnderWayIsCounted() {
        patiently(() -> assertThat(underWay()).isZero());
        messenger.closes(an);
        int calls = messenger.calls();
        in(() -> say("một"));
        messenger.awaitCalls(calls + 1);
        try {
            assertThat(underWay()).isEqualTo(1);
        } finally {
            messenger.opens(an);
        }
        await().until(() -> underWay() == 0);
    }

    private int underWay() {
        return (int) Objects.requireNonNull(health.health().getDetails().get("underWay"));
    }

    @Test
    void whatIsTakenBackWhileItIsSaidIsNotCountedAndItsMessageIsKnown() {
        String subject = "meeting:" + address;
        messenger.closes(an);
        int calls = messenger.calls();
        in(() -> outbox.say(Letter.answer(address, RichText.plain("họp"), subject)));
        in(() -> outbox.say(Letter.answer(address, RichText.plain("mai"), subject)));
        messenger.awaitCalls(calls + 1);
        assertThat(in(() -> outbox.withdraw(subject))).isEqualTo(1);
        messenger.opens(an);
        await().until(() -> statuses().equals(List.of(2, 5)));
        assertThat(
                        count(
                                "select count(*) from outbound where body is not null and status = 2 and address = ?",
                                address))
                .isZero();
        assertThat(in(() -> outbox.messages(address, subject))).hasSize(1);
        messenger.shows(an, "họp");
    }

    /** What arrived is deleted, what is arriving as soon as it has, and nothing else. */
    @Test
    void whatIsTakenBackByItsOriginLeavesTheChatHoweverFarItCame() {
        String subject = "petition:" + address;
        in(() -> outbox.say(Letter.answer(address, RichText.plain("một"), subject), "addition:1"));
        in(() -> outbox.say(Letter.answer(address, RichText.plain("hai"), subject), "addition:2"));
        await().until(() -> statuses().equals(List.of(2, 2)));
        messenger.closes(an);
        int calls = messenger.calls();
        in(() -> outbox.say(Letter.answer(address, RichText.plain("ba"), subject), "addition:1"));
        in(() -> outbox.say(Letter.answer(address, RichText.plain("bốn"), subject), "addition:1"));
        messenger.awaitCalls(calls + 1);
        in(() -> outbox.takeBack(subject, "addition:1"));
        messenger.opens(an);
        await().until(() -> statuses().equals(List.of(2, 2, 2, 5, 2, 2)));
        var sent = in(() -> outbox.messages(address, subject));
        assertThat(sent).hasSize(3);
        messenger.shows(an, "một", "hai", "ba", "removed " + sent.get(0), "removed " + sent.get(2));
        assertThat(
                        count(
                                "select count(*) from outbound where origin = 'addition:1'"
                                        + " and body is not null and address = ?",
                                address))
                .isZero();
    }

    @Test
    void aReplyThatIsFasterThanTheMarkWaits() {
        messenger.closes(an);
        int calls = messenger.calls();
        in(() -> say("một"));
        messenger.awaitCalls(calls + 1);
        assertThatThrownBy(() -> in(() -> outbox.subjectOf(address, "77")))
                .isInstanceOf(Outbox.StillSending.class);
        messenger.opens(an);
        await().until(() -> statuses().equals(List.of(2)));
        assertThat(in(() -> outbox.subjectOf(address, "77"))).isEmpty();
    }

    @Test
    void whatIsBeingSentIsNotTakenUp() {
        messenger.closes(an);
        int calls = messenger.calls();
        in(() -> say("một"));
        messenger.awaitCalls(calls + 1);
        for (int i = 0; i < 3; i++) {
            moveTime(Duration.ofSeconds(61));
            waiting.recover();
        }
        messenger.opens(an);
        in(() -> say("hai"));
        messenger.shows(an, "một", "hai");
    }

    @Test
    void whatIsUnderWayForLongWithoutArrivingIsNoGoodHealth() {
        messenger.closes(an);
        int calls = messenger.calls();
        in(() -> say("một"));
        messenger.awaitCalls(calls + 1);
        clock.advance(Duration.ofMinutes(6));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        messenger.opens(an);
        messenger.shows(an, "một");
        await().until(() -> health.health().getStatus().equals(Status.UP));
    }

    // --- what cannot be read

    @Test
    void whatCannotBeReadIsSetAsideAndTheNextGoes() {
        int before = setAside();
        var due = clock.instant().plusSeconds(60);
        var broken =
                List.of(
                        "body = '{\"text\"'",
                        "body = '[]'",
                        "body = '{\"text\":null,\"marks\":[]}'",
                        "body = null",
                        "sort = 'FUTURE'",
                        "sort = 'FILES'",
                        "sort = 'REACTION', body = '7'");
        for (String how : broken) {
            in(
                    () ->
                            outbox.say(
                                    Letter.answer(address, RichText.plain(how), "x")
                                            .between(due, null)));
            sql.sql(
                            "update outbound set "
                                    + how
                                    + " where address = ? and status = 0 and tries = 0")
                    .param(address)
                    .update();
            sql.sql("update outbound set tries = 1 where address = ?").param(address).update();
        }
        in(() -> outbox.say(answer("lành").between(due, null)));
        moveClock(Duration.ofSeconds(61));
        messenger.shows(an, "lành");
        await().until(() -> statuses().equals(List.of(6, 6, 6, 6, 6, 6, 6, 2)));
        assertThat(told.of(address)).hasAtLeastOneElementOfType(Outbox.Refused.class);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(setAside()).isEqualTo(before + 7);
        moveTime(Duration.ofDays(1));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aCardThatCannotBeReadHoldsNeitherItsChatNorItsCase() {
        long card = open("1", "Gửi");
        messenger.shows(an, "1 [Gửi]");
        await().until(() -> statuses().equals(List.of(2)));
        in(
                () -> {
                    cards.show(card, view("2", "Gửi"));
                    sql.sql("update card set face = '{\"text\":{}}' where id = ?")
                            .param(card)
                            .update();
                });
        in(() -> say("sau"));
        messenger.shows(an, "1 [Gửi]", "sau");
        assertThat(cards.open("draft:" + address)).hasSize(1);
        assertThat(cards.read(data(card, 2, "gui"))).isPresent();
        in(() -> cards.show(card, view("3", "Gửi")));
        messenger.shows(an, "1 [Gửi]", "sau", "edit: 3 [Gửi]");
        moveTime(Duration.ofDays(1));
    }

    @Test
    void whatTheDatabaseDoesNotTakeHoldsNobody() {
        messenger.answers(an, new Delivery.Delivered(List.of("9".repeat(50))));
        open("một", "Gửi");
        in(() -> say("hai"));
        messenger.shows(an, "một [Gửi]", "hai");
        await().until(() -> statuses().equals(List.of(6, 2)));
        moveTime(Duration.ofDays(1));
    }

    // --- erasure

    @Test
    void erasedWordsAreNowhere() {
        String secret = "bí mật " + address;
        String subject = "petition:" + address;
        in(() -> outbox.say(Letter.answer(address, RichText.plain(secret), subject)));
        in(
                () ->
                        outbox.say(
                                Letter.notice(address, RichText.plain(secret), subject)
                                        .between(clock.instant().plusSeconds(999999), null)));
        long card = open(secret, "Gửi");
        in(() -> cards.close(card, view(secret + " 2")));
        // All but the letter of the far future is sent.
        await().until(() -> Collections.frequency(statuses(), 0) == 1 && !statuses().contains(1));
        in(() -> outbox.erase(subject));
        in(() -> outbox.eraseAt(address));
        assertThat(count("select count(*) from outbound where body like ?", "%" + secret + "%"))
                .isZero();
        assertThat(count("select count(*) from card where face like ?", "%" + secret + "%"))
                .isZero();
    }

    @Test
    void whatWasSaidIsLetGoOfAfterItsTime() {
        String words = "select count(*) from outbound where body is not null and address = ?";
        String rows = "select count(*) from outbound where address = ?";
        in(() -> outbox.say(answer("lâu rồi").once("lâu rồi" + address)));
        in(() -> say("và nữa"));
        long card = open("Bản nháp", "Gửi");
        messenger.shows(an, "lâu rồi", "và nữa", "Bản nháp [Gửi]");
        in(() -> cards.close(card, view("Đã gửi")));
        await().until(() -> statuses().equals(List.of(2, 2, 2, 2)));
        retention.forget(time.now().plus(Duration.ofDays(29)));
        assertThat(count(words, address)).isEqualTo(2);
        assertThat(cards.view(card)).isPresent();
        retention.forget(time.now().plus(Duration.ofDays(31)));
        assertThat(count(words, address)).isZero();
        // What has a key still says that it was said.
        assertThat(count(rows, address)).isEqualTo(1);
        in(() -> outbox.say(answer("lâu rồi").once("lâu rồi" + address)));
        assertThat(count(rows, address)).isEqualTo(1);
        assertThat(in(() -> cards.view(card))).isEmpty();
        assertThat(cards.find(card)).isPresent();
        var year = time.now().plus(Duration.ofDays(401 + 31));
        retention.forget(year);
        assertThat(count(rows, address)).isZero();
        assertThat(cards.find(card)).isEmpty();
        // A reply to an old message still finds its case.
        for (String message : outbox.messages(address, "test:" + address))
            assertThat(outbox.subjectOf(address, message)).contains("test:" + address);
        assertThat(count("select count(*) from message_map where address = ?", address))
                .isEqualTo(3);
        // Nobody falls over a card that is gone.
        in(() -> cards.show(card, view("khác")));
        assertThat(in(() -> cards.isShown(card))).isTrue();
    }

    @Test
    void aNoticeToTheManyIsLetGoOfWholly() {
        in(() -> cards.openAll(Lane.BROADCAST, List.of(broadcast(address, "a", false))));
        messenger.shows(an, "họp a");
        await().until(() -> statuses().equals(List.of(2)));
        String map = "select count(*) from message_map where address = ?";
        retention.forget(time.now().plus(Duration.ofDays(350)));
        assertThat(count(map, address)).isEqualTo(1);
        retention.forget(time.now().plus(Duration.ofDays(450)));
        assertThat(count(map, address)).isZero();
        assertThat(count("select count(*) from card where address = ?", address)).isZero();
        assertThat(statuses()).isEmpty();
    }

    @Test
    void whatWaitsOrIsUnderWayIsNeverLetGoOf() {
        messenger.closes(an);
        int calls = messenger.calls();
        in(() -> say("một"));
        messenger.awaitCalls(calls + 1);
        in(() -> say("hai"));
        retention.forget(time.now().plus(Duration.ofDays(5000)));
        messenger.opens(an);
        messenger.shows(an, "một", "hai");
    }

    // --- much

    @Test
    void aBroadcastNeverMakesAnAnswerWaitAndALongQueueHoldsNobody() {
        in(() -> IntStream.range(0, 1000).forEach(i -> outbox.say(notice("loa " + i))));
        String binh = "binh" + chats;
        long other = chat(binh, Address.Kind.PRIVATE);
        in(() -> outbox.say(Letter.answer(other, RichText.plain("trả lời"), "x")));
        messenger.shows(binh, "trả lời");
        await().atMost(Duration.ofSeconds(60)).until(() -> messenger.transcript(an).size() == 1000);
        assertThat(messenger.transcript(an))
                .isEqualTo(IntStream.range(0, 1000).mapToObj(i -> "loa " + i).toList());
    }

    @Test
    void ofVeryManyTheLastIsToldToo() {
        var names = IntStream.range(0, 6_000).mapToObj(i -> "town" + chats + "-" + i).toList();
        var told =
                names.stream()
                        .map(name -> broadcast(chat(name, Address.Kind.PRIVATE), name, false))
                        .toList();
        in(() -> cards.openAll(Lane.BROADCAST, told));
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                names.stream()
                                        .noneMatch(name -> messenger.transcript(name).isEmpty()));
        for (String name : names)
            assertThat(messenger.transcript(name)).containsExactly("họp " + name);
    }

    // --- what the tests say it with

    private void say(String text) {
        outbox.say(answer(text));
    }

    private Letter answer(String text) {
        return Letter.answer(address, RichText.plain(text), "test:" + address);
    }

    private Letter notice(String text) {
        return Letter.notice(address, RichText.plain(text), "test:" + address);
    }

    private long open(String text, String... labels) {
        return in(() ->
                        cards.open(
                                address, Lane.ANSWER, "draft:" + address, view(text, labels), null))
                .id();
    }

    private static CardView view(String text, String... labels) {
        var buttons =
                List.of(labels).stream()
                        .map(label -> Button.tap(label, label.equals("Hủy") ? "huy" : "gui"))
                        .toList();
        return new CardView(RichText.plain(text), List.of(buttons));
    }

    private static String data(long card, int revision, String action) {
        return "k" + Long.toString(card, 36) + ":" + Integer.toString(revision, 36) + ":" + action;
    }

    private static Letter.Attachment file(long id, FileKind kind) {
        return new Letter.Attachment(id, kind);
    }

    private long chat(String externalId, Address.Kind kind) {
        return in(() -> addresses.at("fake", externalId, null, kind, "")).id();
    }

    private <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private void in(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private void moveClock(Duration by) {
        clock.advance(by);
        dispatcher.look();
    }

    private void moveTime(Duration by) {
        time.advance(by);
        dispatcher.look();
    }

    // Lets real time run ahead until it holds: for whatever backs off.
    private void patiently(Runnable check) {
        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            try {
                                moveTime(Duration.ofSeconds(5));
                                shortly(check);
                                return true;
                            } catch (AssertionError e) {
                                return false;
                            }
                        });
    }

    private void shortly(Runnable check) {
        messenger.hurried(check);
    }

    private <T> List<T> eventually(Supplier<List<T>> list, int size) {
        await().until(() -> list.get().size() >= size);
        return list.get();
    }

    private int setAside() {
        return Integer.parseInt(String.valueOf(health.health().getDetails().get("setAside")));
    }

    private List<Integer> statuses() {
        return sql.sql("select status from outbound where address = ? order by id")
                .param(address)
                .query(Integer.class)
                .list();
    }

    private int tries() {
        return sql.sql("select tries from outbound where address = ?")
                .param(address)
                .query(Integer.class)
                .single();
    }

    private boolean held(long which) {
        return count("select count(*) from address where id = ? and hold_until is not null", which)
                == 1;
    }

    private int count(String query, Object parameter) {
        return sql.sql(query).param(parameter).query(Integer.class).single();
    }
}
