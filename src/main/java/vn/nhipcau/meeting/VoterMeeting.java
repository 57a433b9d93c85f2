package vn.nhipcau.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.Place;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A meeting of delegates with voters, or a ward's dialogue with its people. Its revision is raised
 * by everything that those who were told must be told again.
 */
@Entity
@Table(name = "voter_meeting")
public class VoterMeeting {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "voter_meeting_seq")
    private @Nullable Long id;

    private @Nullable Long round;

    @Enumerated(EnumType.STRING)
    private VoterMeetingKind kind;

    @Enumerated(EnumType.STRING)
    private MeetingMode mode;

    private @Nullable String delegateGroup;
    private String wards;
    private @Nullable String place;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private @Nullable String link;
    private Instant startsAt;
    private Instant endsAt;
    private @Nullable Integer capacity;
    private String agenda;
    private @Nullable Long secretary;

    @Enumerated(EnumType.STRING)
    private MeetingStatus status;

    private int revision;
    private @Nullable String calendarUid;
    private @Nullable Instant announcedAt;
    private long madeBy;

    @SuppressWarnings("NullAway") // filled by JPA
    protected VoterMeeting() {}

    VoterMeeting(
            @Nullable Long round,
            VoterMeetingKind kind,
            @Nullable String delegateGroup,
            List<String> wards,
            MeetingTime time,
            long madeBy) {
        this.round = round;
        this.kind = kind;
        this.mode = MeetingMode.IN_PERSON;
        this.delegateGroup = delegateGroup;
        this.wards = String.join(",", wards);
        this.startsAt = time.starts();
        this.endsAt = time.ends();
        this.agenda = "";
        this.secretary = madeBy;
        this.status = MeetingStatus.PLANNED;
        this.madeBy = madeBy;
    }

    /** Our id of the meeting. */
    public long id() {
        return Objects.requireNonNull(id);
    }

    /** The id of the round it belongs to, if it does. */
    public Optional<Long> round() {
        return Optional.ofNullable(round);
    }

    /** What sort of meeting it is. */
    public VoterMeetingKind kind() {
        return kind;
    }

    /** How people come together. */
    public MeetingMode mode() {
        return mode;
    }

    /** The id of the delegate group that meets its voters; empty for a ward's own dialogue. */
    public Optional<String> delegateGroup() {
        return Optional.ofNullable(delegateGroup);
    }

    /** The ids of the wards whose voters are met; none in a ward's own council. */
    public List<String> wards() {
        return wards.isEmpty() ? List.of() : Arrays.asList(wards.split(",", -1));
    }

    /** Where, once that is settled. */
    public Optional<String> place() {
        return Optional.ofNullable(place);
    }

    /** The point on the map, if it is known. */
    public Optional<Place> pin() {
        return latitude == null || longitude == null
                ? Optional.empty()
                : Optional.of(new Place(latitude, longitude, place));
    }

    /** The address of an online meeting. */
    public Optional<String> link() {
        return Optional.ofNullable(link);
    }

    /** From when until when. */
    public MeetingTime time() {
        return new MeetingTime(startsAt, endsAt);
    }

    /** How many citizens find a seat, if that is limited. */
    public Optional<Integer> capacity() {
        return Optional.ofNullable(capacity);
    }

    /** What is on, as lines; empty if nothing was said of it. */
    public String agenda() {
        return agenda;
    }

    /** The id of the person who keeps its minutes. */
    public Optional<Long> secretary() {
        return Optional.ofNullable(secretary);
    }

    /** Where it stands. */
    public MeetingStatus status() {
        return status;
    }

    /** How often it was announced or changed since. */
    public int revision() {
        return revision;
    }

    /** By which name calendars know it; empty before it is announced. */
    public Optional<String> calendarUid() {
        return Optional.ofNullable(calendarUid);
    }

    /** When it was announced first. */
    public Optional<Instant> announcedAt() {
        return Optional.ofNullable(announcedAt);
    }

    /** Whether people could come: there is a place, or a link. */
    public boolean isReady() {
        return mode == MeetingMode.ONLINE ? link != null : place != null;
    }

    void moveTo(String where, @Nullable Place point) {
        place = where;
        latitude = point == null ? null : point.latitude();
        longitude = point == null ? null : point.longitude();
        if (mode == MeetingMode.ONLINE) mode = MeetingMode.HYBRID;
    }

    void pin(Place point) {
        latitude = point.latitude();
        longitude = point.longitude();
    }

    void putOnline(String address) {
        link = address;
        mode = place == null ? MeetingMode.ONLINE : MeetingMode.HYBRID;
    }

    void reschedule(MeetingTime time) {
        startsAt = time.starts();
        endsAt = time.ends();
    }

    void seats(@Nullable Integer most) {
        capacity = most;
    }

    void setAgenda(String lines) {
        agenda = lines;
    }

    void minutesBy(long person) {
        secretary = person;
    }

    void announced(Instant now, String uid) {
        status = MeetingStatus.ANNOUNCED;
        if (calendarUid == null) calendarUid = uid;
        if (announcedAt == null) announcedAt = now;
        revision++;
    }

    void becomes(MeetingStatus next) {
        status = next;
    }

    void raise() {
        revision++;
    }
}
