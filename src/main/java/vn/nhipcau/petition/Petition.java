package vn.nhipcau.petition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.record.Case;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.record.UnseenFiles;
import vn.nhipcau.shared.Place;
import vn.nhipcau.shared.Written;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A petition: whose, about what, with whom it is, by when an answer is expected. */
@Entity
@Table(name = "petition")
public class Petition implements Case {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "petition_seq")
    private @Nullable Long id;

    private String code;
    private @Nullable Long person;

    @Enumerated(EnumType.STRING)
    private Source source;

    private @Nullable String ward;
    private String area;
    private @Nullable String unit;

    @Enumerated(EnumType.STRING)
    private PetitionStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Enumerated(EnumType.STRING)
    private @Nullable TriageReason triage;

    private Instant receivedAt;
    private Instant filedAt;
    private LocalDate due;
    private @Nullable Long takenBy;
    private boolean objected;
    private boolean urgent;
    private boolean questioning;
    private @Nullable Integer extensionAsked;

    @Enumerated(EnumType.STRING)
    private @Nullable Rating rating;

    private @Nullable Instant answeredAt;
    private @Nullable Long partOf;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private @Nullable String unseenFiles;
    @Version private int version;

    /** How a petition came to us. */
    public enum Source {
        CHAT,
        PAPER,
        PHONE,
        @Written("in_person")
        IN_PERSON,
        /** Said at a voter meeting. */
        MEETING
    }

    /** What the person thinks of the answer. */
    public enum Rating {
        SATISFIED,
        ACCEPTABLE,
        NOT_SATISFIED
    }

    @SuppressWarnings("NullAway") // filled by JPA
    protected Petition() {}

    @SuppressWarnings("NullAway") // the code is given last: its serial is the last lock taken
    Petition(
            @Nullable Long person,
            Source source,
            @Nullable String ward,
            String area,
            @Nullable Place place,
            Instant receivedAt,
            Instant filedAt,
            LocalDate due) {
        this.person = person;
        this.source = source;
        this.ward = ward;
        this.area = area;
        this.latitude = place == null ? null : place.latitude();
        this.longitude = place == null ? null : place.longitude();
        this.receivedAt = receivedAt;
        this.filedAt = filedAt;
        this.due = due;
        this.status = PetitionStatus.RECEIVED;
    }

    void numbered(PetitionCode given) {
        code = given.value();
    }

    @Override
    public long id() {
        return Objects.requireNonNull(id);
    }

    @Override
    public String code() {
        return code;
    }

    /** The id of who filed it; empty once they are erased. */
    public Optional<Long> person() {
        return Optional.ofNullable(person);
    }

    /** The id of the ward it is about, if that is known. */
    public Optional<String> ward() {
        return Optional.ofNullable(ward);
    }

    /** The code of its subject area. */
    public String area() {
        return area;
    }

    /** The id of the unit that must answer; empty while it is in triage. */
    public Optional<String> unit() {
        return Optional.ofNullable(unit);
    }

    /** Where it is on its way. */
    public PetitionStatus status() {
        return status;
    }

    /** What became of the matter, once there is an answer. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Why it is with the secretariat, while it is. */
    public Optional<TriageReason> triage() {
        return Optional.ofNullable(triage);
    }

    /** When it was received, in business time. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** When it was filed, in real time: what was sent before that still belongs to it. */
    public Instant filedAt() {
        return filedAt;
    }

    /** The day by the end of which an answer is expected ("theo cài đặt"). */
    public LocalDate due() {
        return due;
    }

    /** Where on the map it is, if that was given. */
    public Optional<Place> place() {
        return latitude == null || longitude == null
                ? Optional.empty()
                : Optional.of(new Place(latitude, longitude, null));
    }

    /** How it came to us. */
    public Source source() {
        return source;
    }

    /**
     * Whether whoever wants the answer came by another way than the chat: what is to be said to
     * them is a task for a colleague.
     */
    public boolean isFromOutside() {
        return source != Source.CHAT;
    }

    /** The id of the officer who took it; empty until one did. */
    public Optional<Long> takenBy() {
        return Optional.ofNullable(takenBy);
    }

    /** Whether the person asked for it to be looked at again; that can be asked once. */
    public boolean objected() {
        return objected;
    }

    /** Whether the secretariat has marked it as urgent. */
    public boolean isUrgent() {
        return urgent;
    }

    /** Whether it is proposed that the council questions somebody about it. */
    public boolean isForQuestioning() {
        return questioning;
    }

    /** The working days that the unit asks for, while nobody has decided that. */
    public Optional<Integer> extensionAsked() {
        return Optional.ofNullable(extensionAsked);
    }

    /** What the person thinks of the answer, if they said. */
    public Optional<Rating> rating() {
        return Optional.ofNullable(rating);
    }

    /** When the last answer was issued. */
    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** The id of the petition that this one was split off from. */
    public Optional<Long> partOf() {
        return Optional.ofNullable(partOf);
    }

    /** What is owed while it is open: the first answer, or the one after it was reopened. */
    public DutyKind owed() {
        return objected ? DutyKind.REVIEW : DutyKind.REPLY;
    }

    /** The ids of its files that could not be shown to whoever has it. */
    public List<Long> unseenFiles() {
        return UnseenFiles.ids(unseenFiles);
    }

    void notSeen(List<Long> files) {
        unseenFiles = UnseenFiles.with(unseenFiles, files);
    }

    void routedTo(String toUnit) {
        if (status == PetitionStatus.ROUTED || status == PetitionStatus.IN_PROGRESS)
            status = PetitionStatus.RETURNED;
        becomes(PetitionStatus.ROUTED);
        unit = toUnit;
        unseenFiles = null;
        takenBy = null;
        triage = null;
        extensionAsked = null;
    }

    void triaged(TriageReason why) {
        triage = why;
        unseenFiles = null;
        takenBy = null;
    }

    /** Somebody is at its unit again; a question to the person is still open. */
    void heardAgain() {
        if (status == PetitionStatus.NEEDS_INFO) {
            triage = null;
            unseenFiles = null;
        } else routedTo(Objects.requireNonNull(unit));
    }

    /** Back to the secretariat: the unit says it is not competent, or is not to have it. */
    void givenBack(TriageReason why) {
        becomes(PetitionStatus.RETURNED);
        unit = null;
        unseenFiles = null;
        takenBy = null;
        extensionAsked = null;
        triage = why;
    }

    void takenBy(long officer) {
        if (triage == null && status != PetitionStatus.IN_PROGRESS)
            becomes(PetitionStatus.IN_PROGRESS);
        takenBy = officer;
    }

    void needsInfo() {
        becomes(PetitionStatus.NEEDS_INFO);
    }

    /** The person has answered; it goes on where it stood. */
    void informed() {
        if (status != PetitionStatus.NEEDS_INFO) return;
        unseenFiles = null;
        becomes(triage == null ? PetitionStatus.IN_PROGRESS : PetitionStatus.RECEIVED);
    }

    void replyDrafted() {
        if (status == PetitionStatus.REPLY_DRAFTED) return;
        if (status == PetitionStatus.RECEIVED
                || status == PetitionStatus.RETURNED
                || status == PetitionStatus.REOPENED) status = PetitionStatus.ROUTED;
        if (status == PetitionStatus.NEEDS_INFO) becomes(PetitionStatus.IN_PROGRESS);
        becomes(PetitionStatus.REPLY_DRAFTED);
    }

    void draftDropped() {
        if (status == PetitionStatus.REPLY_DRAFTED) becomes(PetitionStatus.IN_PROGRESS);
    }

    void answered(Outcome how, String by, Instant now) {
        var next = how == Outcome.ROADMAP ? PetitionStatus.FOLLOW_UP : PetitionStatus.REPLIED;
        if (status != next) becomes(next);
        extensionAsked = null;
        outcome = how;
        unit = by;
        triage = null;
        answeredAt = now;
    }

    void reopen() {
        if (objected) throw new NotNow(status);
        becomes(PetitionStatus.REOPENED);
        objected = true;
        takenBy = null;
    }

    void isDue(LocalDate day) {
        due = day;
    }

    void asksForMoreTime(int workingDays) {
        extensionAsked = workingDays;
    }

    void moreTimeDecided() {
        extensionAsked = null;
    }

    void marked() {
        questioning = true;
    }

    void isUrgent(boolean now) {
        urgent = now;
    }

    void closed() {
        becomes(PetitionStatus.CLOSED);
    }

    void rated(Rating given) {
        rating = given;
    }

    void redirected() {
        becomes(PetitionStatus.REDIRECTED);
        triage = null;
    }

    void notAccepted(Instant now) {
        outcome = Outcome.NOT_ACCEPTED;
        triage = null;
        answeredAt = now;
        status = PetitionStatus.CLOSED;
    }

    void isAbout(@Nullable String otherWard, String otherArea) {
        ward = otherWard;
        area = otherArea;
    }

    void splitFrom(Petition whole) {
        partOf = whole.id();
    }

    void withdrawn() {
        becomes(PetitionStatus.WITHDRAWN);
        triage = null;
    }

    void erased() {
        person = null;
        latitude = null;
        longitude = null;
        unseenFiles = null;
    }

    private void becomes(PetitionStatus next) {
        if (!status.mayBecome(next)) throw new NotNow(status);
        status = next;
    }
}
