package vn.nhipcau.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * The secretary announces a voter meeting and moves it again and again: each time everybody who
 * follows the ward must hear of it.
 */
final class Notices {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String MEETING = "Tổ đại biểu số 2";

    private final Town town;
    private final Crowd crowd;
    private final String secretary = RunningProgram.SECRETARY;
    private final LocalDate session = LocalDate.now().plusDays(120);
    private final List<Round> rounds = new ArrayList<>();

    Notices(Town town, Crowd crowd) {
        this.town = town;
        this.crowd = crowd;
    }

    /** One telling of all who followed when it began. */
    private record Round(String day, List<String> followers) {}

    /** A session, its round of meetings, and where the ward's is: nothing is announced yet. */
    void plan() {
        town.says(secretary, secretary, "/kyhop");
        taps("Chưa có kỳ họp", "Thêm kỳ họp");
        taps("Kỳ họp loại nào", "Chuyên đề");
        answers("Kỳ họp thứ mấy", "8");
        answers("Từ ngày nào đến ngày nào", DAY.format(session));
        taps("Ghi vào lịch", "Ghi nhận");
        taps("Kỳ họp thứ 8", "Lập đợt TXCT trước kỳ họp");
        taps("Đợt TXCT", "2");
        taps(MEETING, "Địa điểm");
        answers("Địa điểm nào", "Nhà văn hóa phường Bồ Đề");
        crowd.sees(secretary, MEETING, "Công bố");
    }

    /** Tells everybody that the meeting is on another day than was said last. */
    void tell() {
        String day = DAY.format(session.minusDays(60).plusDays(rounds.size()));
        taps(MEETING, "Thời gian");
        answers("Thời gian nào", day + " 18:00-20:00");
        var round = new Round(day, List.copyOf(crowd.followers));
        boolean first = rounds.isEmpty();
        if (first) {
            crowd.sees(secretary, MEETING + " ", "Công bố");
            taps(day, "Công bố");
            taps("Công bố cuộc này", "Công bố");
        } else taps("sang 18:00–20:00", "Đổi và báo lại");
        rounds.add(round);
    }

    /** How many of the newest round have heard of it. */
    long told() {
        var round = rounds.getLast();
        return round.followers.stream().filter(one -> times(round, one) > 0).count();
    }

    /** How many shall. */
    int size() {
        return rounds.getLast().followers.size();
    }

    /** What the secretary and one who is to be told see. */
    String show() {
        return town.show(secretary) + town.show(rounds.getLast().followers.getFirst());
    }

    /** How many were to be told, over all rounds. */
    int heard() {
        return rounds.stream().mapToInt(round -> round.followers.size()).sum();
    }

    int rounds() {
        return rounds.size();
    }

    /** Fails if somebody did not hear of a round; returns what was said more than once. */
    List<String> reckon() {
        var twice = new ArrayList<String>();
        for (var round : rounds)
            for (String follower : round.followers) {
                long times = times(round, follower);
                assertThat(times).as("%s%s", round.day, town.show(follower)).isPositive();
                if (times > 1) twice.add("notice ×" + times);
            }
        return twice;
    }

    private long times(Round round, String follower) {
        return town.in(follower).stream()
                .filter(message -> message.ours)
                .filter(message -> thatDay(message, round.day))
                .count();
    }

    private static boolean thatDay(Town.Message message, String day) {
        return message.first
                .lines()
                .anyMatch(line -> line.startsWith("Thời gian: ") && line.endsWith(day));
    }

    private void taps(String words, String label) {
        crowd.taps(secretary, secretary, words, label);
    }

    private void answers(String question, String words) {
        crowd.sees(secretary, question, null);
        town.says(secretary, secretary, words);
    }
}
