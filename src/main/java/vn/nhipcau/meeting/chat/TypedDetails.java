package vn.nhipcau.meeting.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.meeting.MeetingSettings;
import vn.nhipcau.shared.TypedNumber;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** What the secretariat types about a meeting. */
@Component
public class TypedDetails {
    /** More seats than any hall has. */
    public static final int MOST_SEATS = 100_000;

    private static final Set<String> AROUND_SEATS =
            Set.of("cho", "ngoi", "ghe", "nguoi", "seat", "seats", "people");
    private static final int SHORTEST_PLACE = 3;
    private static final int LONGEST_PLACE = 300;
    private static final int LONGEST_LINK = 300;

    private final MeetingSettings settings;
    private final Clock clock;

    TypedDetails(MeetingSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** From when to when. */
    public TypedTime time(String typed) {
        return TypedTime.read(typed, settings.lasts(), clock);
    }

    /** An address of a page; empty if it is none. */
    public Optional<String> link(String typed) {
        try {
            var link = URI.create(typed.strip());
            boolean page = "https".equals(link.getScheme()) && link.getHost() != null;
            return page && typed.strip().length() <= LONGEST_LINK
                    ? Optional.of(link.toString())
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A whole number from 0 to the most; empty if it is none. */
    public Optional<Integer> number(String typed, int most) {
        return TypedNumber.read(typed, AROUND_SEATS).filter(number -> number <= most);
    }

    /** What was typed, on one line. */
    public static String oneLine(String words) {
        return words.strip().replace('\n', ' ');
    }

    /** Whether people would know where to go. */
    public static boolean isPlace(String words) {
        return words.length() >= SHORTEST_PLACE && words.length() <= LONGEST_PLACE;
    }
}
