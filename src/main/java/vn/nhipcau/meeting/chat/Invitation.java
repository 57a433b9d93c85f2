package vn.nhipcau.meeting.chat;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import vn.nhipcau.council.Council;
import vn.nhipcau.files.Files;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Place;
import vn.nhipcau.shared.Texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * A meeting as a calendar file (RFC 5545, 5546). All files of one meeting bear the same UID and
 * each later one a higher SEQUENCE, so a calendar changes the entry it has, or strikes it out.
 */
@Component
public class Invitation {
    // Nobody answers by mail; a calendar wants an organiser all the same.
    private static final URI NOBODY = URI.create("mailto:khong-tra-loi@nhipcau.invalid");

    private final MeetingWords words;
    private final Council council;
    private final Files files;
    private final Clock clock;
    private final String exercise;

    Invitation(
            MeetingWords words,
            Council council,
            Files files,
            Texts texts,
            Clock clock,
            @Value("${nhipcau.rehearsal:false}") boolean exercise) {
        this.exercise = exercise ? texts.words(Language.VI, "chat.rehearsal") + " " : "";
        this.words = words;
        this.council = council;
        this.files = files;
        this.clock = clock;
    }

    /** The meeting as it stands now, as a file. */
    public Attachment file(VoterMeeting meeting, Language language) {
        return keep("txct-" + words.fileName(meeting, language), bytes(meeting, language));
    }

    /** Announced meetings, as one file. */
    public Attachment file(List<VoterMeeting> announced, String name, Language language) {
        return keep(MeetingWords.slug(name), bytes(announced, true, language));
    }

    /** Takes the meeting out of the calendar of somebody who does not come any more. */
    Attachment takenBack(VoterMeeting meeting, Language language) {
        return keep(
                "txct-" + words.fileName(meeting, language),
                bytes(List.of(meeting), false, language));
    }

    private Attachment keep(String name, byte[] bytes) {
        long file = files.keep(FileKind.DOCUMENT, name + ".ics", "text/calendar", bytes);
        return new Attachment(file, FileKind.DOCUMENT);
    }

    byte[] bytes(VoterMeeting meeting, Language language) {
        boolean takesPlace = meeting.status() == MeetingStatus.ANNOUNCED;
        return bytes(List.of(meeting), takesPlace, language);
    }

    private byte[] bytes(List<VoterMeeting> meetings, boolean takePlace, Language language) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Nhip Cau//TXCT//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(takePlace ? ImmutableMethod.PUBLISH : ImmutableMethod.CANCEL);
        for (VoterMeeting meeting : meetings) calendar.add(event(meeting, language, takePlace));
        var bytes = new ByteArrayOutputStream();
        try {
            new CalendarOutputter().output(calendar, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private VEvent event(VoterMeeting meeting, Language language, boolean takesPlace) {
        var time = meeting.time();
        String kind = words.kind(meeting, language);
        var event =
                new VEvent(
                        time.starts().truncatedTo(ChronoUnit.SECONDS),
                        time.ends().truncatedTo(ChronoUnit.SECONDS),
                        exercise + StringUtils.capitalize(kind));
        event.replace(new DtStamp(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Uid(meeting.calendarUid().orElse("txct-" + meeting.id() + "@nhipcau")));
        event.add(new Sequence(meeting.revision()));
        event.add(takesPlace ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED);
        event.add(new Location(words.where(meeting, language)));
        if (!meeting.agenda().isEmpty()) event.add(new Description(meeting.agenda()));
        meeting.pin().ifPresent(pin -> event.add(new Geo(geo(pin))));
        meeting.link().ifPresent(link -> event.add(new Url(URI.create(link))));
        var organizer = new Organizer(NOBODY);
        organizer.add(new Cn(council.name().in(language)));
        event.add(organizer);
        return event;
    }

    private static String geo(Place pin) {
        return String.format(Locale.ROOT, "%.6f;%.6f", pin.latitude(), pin.longitude());
    }
}
