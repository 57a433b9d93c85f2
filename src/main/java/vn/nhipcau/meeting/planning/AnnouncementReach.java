package vn.nhipcau.meeting.planning;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Delegate;
import vn.nhipcau.council.Units;
import vn.nhipcau.meeting.Guests;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.Invitation;
import vn.nhipcau.meeting.chat.Invited;
import vn.nhipcau.meeting.chat.MeetingWords;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Consents;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * Says to whoever announced meetings whom that reaches and whom it does not; with one calendar file
 * of all whose minutes they keep, instead of one message for each.
 */
@Component
class AnnouncementReach {
    private static final int NAMED = 12;

    private final Invited invited;
    private final Guests guests;
    private final Units units;
    private final People people;
    private final Consents consents;
    private final Invitation invitation;
    private final MeetingWords words;
    private final Outbox outbox;
    private final Texts texts;

    AnnouncementReach(
            Invited invited,
            Guests guests,
            Units units,
            People people,
            Consents consents,
            Invitation invitation,
            MeetingWords words,
            Outbox outbox,
            Texts texts) {
        this.invited = invited;
        this.guests = guests;
        this.units = units;
        this.people = people;
        this.consents = consents;
        this.invitation = invitation;
        this.words = words;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** These meetings were announced just now by whose turn it is. */
    void tell(UpdateContext context, List<VoterMeeting> announced) {
        if (announced.isEmpty()) return;
        long person = context.person().id();
        var mine =
                announced.stream()
                        .filter(one -> one.secretary().filter(id -> id == person).isPresent())
                        .toList();
        var letter =
                Letter.answer(
                        context.address().id(), summary(announced, context.language()), "chat");
        if (mine.isEmpty()) outbox.say(letter);
        else outbox.say(letter.with(List.of(file(mine, context.language()))));
    }

    private Letter.Attachment file(List<VoterMeeting> mine, Language language) {
        if (mine.size() == 1) return invitation.file(mine.getFirst(), language);
        var first = mine.getFirst();
        String day = words.dayOf(first).toString();
        return invitation.file(mine, words.roundOrKind(first, language) + " " + day, language);
    }

    private RichText summary(List<VoterMeeting> announced, Language language) {
        var hosts = new LinkedHashSet<String>();
        var delegates = new LinkedHashMap<String, Delegate>();
        var wards = new LinkedHashSet<String>();
        for (VoterMeeting meeting : announced) {
            for (String ward : meeting.wards()) hosts.add(units.ward(ward).committee());
            hosts.addAll(guests.of(meeting));
            invited.delegatesOf(meeting).forEach(one -> delegates.put(one.id(), one));
            wards.addAll(meeting.wards());
        }
        wards.add("");
        var missing = new ArrayList<String>();
        hosts.stream()
                .filter(unit -> invited.of(unit).isEmpty())
                .map(unit -> units.get(unit).name().in(language))
                .forEach(missing::add);
        int hostsTold = hosts.size() - missing.size();
        delegates.values().stream()
                .filter(delegate -> !isReached(delegate))
                .map(Delegate::name)
                .forEach(missing::add);
        int delegatesTold = delegates.size() - (missing.size() - (hosts.size() - hostsTold));
        return texts.say(
                language,
                missing.isEmpty() ? "meeting.reached" : "meeting.reached.not",
                hostsTold,
                hosts.size(),
                delegatesTold,
                delegates.size(),
                consents.countFollowers(wards),
                named(missing, language));
    }

    private boolean isReached(Delegate delegate) {
        return delegate.person() != null
                && people.find(Objects.requireNonNull(delegate.person()))
                        .flatMap(Person::address)
                        .isPresent();
    }

    private String named(List<String> missing, Language language) {
        String names = String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())));
        return missing.size() <= NAMED
                ? names
                : texts.words(language, "meeting.reached.more", names, missing.size() - NAMED);
    }
}
