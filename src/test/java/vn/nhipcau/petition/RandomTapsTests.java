package vn.nhipcau.petition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.chat.Reception;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.petition.Reply.State;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Several people tap and write whatever lies before them, in no sensible order, stale cards
 * included. Whatever they do, what is on record stays true.
 */
@StoryTest
@DirtiesContext // what was tapped at random lies about in every chat
class RandomTapsTests {
    private static final String DRAIN =
            "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập";
    private static final Pattern CODE = Pattern.compile("Mã tra cứu:\\s+(KN-26-\\d{6}-\\d)");
    private static final int STEPS = 120;

    @Autowired Messenger messenger;
    @Autowired Reception reception;
    @Autowired Petitions petitions;
    @Autowired Replies replies;
    @Autowired Timeline timeline;
    @Autowired TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 2026})
    void whatIsOnRecordStaysTrue(long seed) {
        var random = new Random(seed);
        var people = new People(messenger, reception);
        people.boDeJoins();
        var an = people.citizen("An");
        an.says(DRAIN).sees("Kính chào Ông/Bà").taps("Tôi đồng ý").taps("Gửi");
        String code = an.sees(CODE);
        people.officer().sees("[Mới] " + code);
        var crowd = List.of(an, people.officer(), people.officer("Hoa"), people.secretary());
        for (int step = 0; step < STEPS; step++) act(crowd.get(random.nextInt(4)), random, step);
        transaction.executeWithoutResult(_ -> holds(petitions.withCode(code).orElseThrow()));
    }

    // Mostly taps, of anything that is or was there; sometimes words, sometimes as a reply.
    private void act(Driver somebody, Random random, int step) {
        var buttons = messenger.buttonsIn(somebody.chat());
        var messages = messenger.messagesIn(somebody.chat());
        if (random.nextInt(10) < 7 && !buttons.isEmpty())
            somebody.tapsAnywhere(buttons.get(random.nextInt(buttons.size())));
        else if (!messages.isEmpty())
            somebody.repliesTo(messages.get(random.nextInt(messages.size())), "Lời thứ " + step);
    }

    private void holds(Petition petition) {
        assertThat(timeline.isIntact(petition)).isTrue();
        var kinds = petitions.timeline(petition).stream().map(PetitionEvent::kind).toList();
        var all = replies.all(petition);

        assertThat(all.stream().filter(Reply::isOpen).count()).isLessThanOrEqualTo(1);
        assertThat(count(kinds, EnumSet.of(Kind.REPLIED, Kind.CORRECTED)))
                .as("every reply that was issued is on record, once")
                .isEqualTo(all.stream().filter(one -> one.state() == State.ISSUED).count());
        assertThat(petition.objected()).isEqualTo(kinds.contains(Kind.OBJECTED));
        assertThat(count(kinds, EnumSet.of(Kind.OBJECTED))).isLessThanOrEqualTo(1);
        assertThat(petition.status() == PetitionStatus.WITHDRAWN)
                .isEqualTo(kinds.contains(Kind.WITHDRAWN));
        assertThat(petition.status() == PetitionStatus.REDIRECTED)
                .isEqualTo(kinds.contains(Kind.REDIRECTED));
        if (petition.status() == PetitionStatus.REPLIED) assertThat(petition.outcome()).isPresent();
        if (petition.status().isOpen())
            assertThat(petition.unit().isPresent() || petition.triage().isPresent())
                    .as("somebody has it")
                    .isTrue();
    }

    private static long count(List<Kind> kinds, Set<Kind> wanted) {
        return kinds.stream().filter(wanted::contains).count();
    }
}
