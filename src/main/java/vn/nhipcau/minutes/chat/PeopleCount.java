package vn.nhipcau.minutes.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.minutes.MinutesBook;
import vn.nhipcau.shared.TypedNumber;

import java.util.Optional;
import java.util.Set;

/** How many came to a meeting, and how many spoke, is typed. */
@Component
class PeopleCount {
    private static final int MOST_PEOPLE = 100_000;
    private static final Set<String> AROUND =
            Set.of("nguoi", "cu", "tri", "y", "kien", "luot", "phat", "bieu", "people", "voters");

    private final MinutesBook book;

    PeopleCount(MinutesBook book) {
        this.book = book;
    }

    /** Takes the number; false, and they are told, if it is none. */
    boolean count(
            UpdateContext context, String words, MinutesStep.Count count, VoterMeeting meeting) {
        var number = number(words);
        if (number.isEmpty()) {
            context.reply("minutes.noNumber", MOST_PEOPLE);
            return false;
        }
        switch (count) {
            case ATTENDED -> book.attended(meeting, number.get());
            case SPEAKERS -> book.spoke(meeting, number.get());
        }
        return true;
    }

    private static Optional<Integer> number(String words) {
        return TypedNumber.read(words, AROUND).filter(number -> number <= MOST_PEOPLE);
    }
}
