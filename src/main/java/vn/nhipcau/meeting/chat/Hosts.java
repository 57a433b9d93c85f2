package vn.nhipcau.meeting.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Units;
import vn.nhipcau.meeting.Answer;
import vn.nhipcau.meeting.Answer.Kind;
import vn.nhipcau.meeting.Answer.Part;
import vn.nhipcau.meeting.Attendance;
import vn.nhipcau.meeting.Guests;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Staff;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Shortened;
import vn.nhipcau.shared.Spelling;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who hosts a meeting, or is invited to it as an agency: for whom somebody speaks, and what they
 * said. A unit speaks with one voice: what was said last counts.
 */
@Component
class Hosts {
    private static final int LONGEST_NAME = 200;

    /** What names nobody, folded: oneself, or none. */
    private static final Set<String> NOBODY_ELSE =
            Set.of(
                    "",
                    "toi",
                    "tui",
                    "chinh toi",
                    "toi tu du",
                    "toi tu di",
                    "khong",
                    "khong co",
                    "khong ai",
                    "me",
                    "i",
                    "myself",
                    "me myself",
                    "no",
                    "none",
                    "nobody");

    /** Myself, which is a name without its mark. */
    private static final String MYSELF = "m\u00ECnh";

    private final Guests guests;
    private final Attendance answers;
    private final Contacts contacts;
    private final Roles roles;
    private final Units units;
    private final Staff staff;
    private final Texts texts;

    Hosts(
            Guests guests,
            Attendance answers,
            Contacts contacts,
            Roles roles,
            Units units,
            Staff staff,
            Texts texts) {
        this.guests = guests;
        this.answers = answers;
        this.contacts = contacts;
        this.roles = roles;
        this.units = units;
        this.staff = staff;
        this.texts = texts;
    }

    /**
     * For whom somebody speaks.
     *
     * @param unit null for an officer of the ward's Fatherland Front
     */
    record Voice(@Nullable String unit) {}

    /** For whom somebody speaks here; empty if they neither host the meeting nor are invited. */
    Optional<Voice> voice(UpdateContext context, VoterMeeting meeting) {
        for (String ward : meeting.wards())
            if (speaksFor(context, units.ward(ward).committee()))
                return Optional.of(new Voice(units.ward(ward).committee()));
        for (String unit : guests.of(meeting))
            if (speaksFor(context, unit)) return Optional.of(new Voice(unit));
        boolean front =
                !context.inGroup()
                        && meeting.wards().stream()
                                .anyMatch(
                                        ward ->
                                                roles.has(
                                                        context.person(),
                                                        Roles.Role.FRONT_OFFICER,
                                                        ward));
        return front ? Optional.of(new Voice(null)) : Optional.empty();
    }

    private boolean speaksFor(UpdateContext context, String unit) {
        return contacts.reach(unit).contains(context.address().id())
                || (!context.inGroup() && roles.has(context.person(), Roles.Role.HEAD, unit));
    }

    /** They come themselves. */
    void come(UpdateContext context, VoterMeeting meeting, Voice voice) {
        say(context, meeting, voice, "");
    }

    /** Whether these words name nobody else: "me", "none", or their own name. */
    boolean isNobodyElse(UpdateContext context, String typed) {
        String said = Spelling.fold(typed);
        return NOBODY_ELSE.contains(said)
                || typed.strip().equalsIgnoreCase(MYSELF)
                || said.equals(Spelling.fold(context.incoming().sender().name()))
                || staff.nameOf(context.person().id())
                        .map(Spelling::fold)
                        .equals(Optional.of(said));
    }

    /**
     * Somebody comes in their stead.
     *
     * @return the name as it is kept
     */
    String send(UpdateContext context, VoterMeeting meeting, Voice voice, String name) {
        String line = name.strip().replace('\n', ' ');
        String kept = Shortened.to(line, LONGEST_NAME);
        say(context, meeting, voice, kept);
        return kept;
    }

    private void say(UpdateContext context, VoterMeeting meeting, Voice voice, String substitute) {
        var sender = context.incoming().sender();
        String shown = sender.anonymous() ? context.address().title() : sender.name();
        if (voice.unit() != null) staff.acts(context.person(), shown, voice.unit());
        answers.say(
                meeting,
                new Answer(
                        context.person().id(),
                        Part.HOST,
                        Kind.ATTENDING,
                        substitute,
                        voice.unit()));
    }

    /** What was said for whom they speak for. */
    Optional<Answer> answer(UpdateContext context, VoterMeeting meeting, Voice voice) {
        return voice.unit() == null
                ? answers.of(meeting, context.person().id(), Part.HOST)
                : answers.of(meeting).stream()
                        .filter(answer -> voice.unit().equals(answer.unit()))
                        .findFirst();
    }

    /** Who of them comes, and who is sent instead, one line each. */
    List<RichText> said(VoterMeeting meeting, Language language) {
        var lines = new ArrayList<RichText>();
        for (Answer answer : answers.of(meeting)) {
            if (answer.part() != Part.HOST) continue;
            String who =
                    answer.unit() != null
                            ? units.get(answer.unit()).name().in(language)
                            : staff.nameOf(answer.person())
                                    .orElseGet(() -> texts.words(language, "meeting.front"));
            lines.add(
                    answer.reason().isEmpty()
                            ? texts.say(language, "meeting.host.comes", who)
                            : texts.say(language, "meeting.host.sends", who, answer.reason()));
        }
        return lines;
    }
}
