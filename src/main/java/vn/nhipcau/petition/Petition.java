package vn.nhipcau.petition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.record.UnseenFiles;
import vn.nhipcau.shared.Place;
import vn.nhipcau.shared.Written;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A petition on its way: where it stands, with whom it is, what became of it. */
@Entity
@Table(name = "petition")
@NamedInterface("cases")
public class Petition extends PetitionDetails {
    private @Nullable String unit;

    @Enumerated(EnumType.STRING)
    private PetitionStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Enumerated(EnumType.STRING)
    private @Nullable TriageReason triage;

    private @Nullable Long takenBy;
    private boolean objected;
    private @Nullable Integer extensionAsked;
    private @Nullable Instant answeredAt;
    private @Nullable String unseenFiles;

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

    @SuppressWarnings("NullAway") // filled by JPA
    protected Petition() {}

    Petition(
            @Nullable Long person,
            Source source,
            @Nullable String ward,
            String area,
            @Nullable Place place,
            Instant receivedAt,
            Instant filedAt,
            LocalDate due) {
        super(person, source, ward, area, place, receivedAt, filedAt, due);
        this.status = PetitionStatus.RECEIVED;
    }

    /** The id of the unit that must answer; empty while it is in triage. */
    public Optional<String> unit() {
        return Optional.ofNullable(unit);
    }

    /** Where it is on its way. */
    @Override
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

    /** The id of the officer who took it; empty until one did. */
    public Optional<Long> takenBy() {
        return Optional.ofNullable(takenBy);
    }

    /** Whether the person asked for it to be looked at again; that can be asked once. */
    public boolean objected() {
        return objected;
    }

    /** The working days that the unit asks for, while nobody has decided that. */
    public Optional<Integer> extensionAsked() {
        return Optional.ofNullable(extensionAsked);
    }

    /** When the last answer was issued. */
    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
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

    void awaitInfo() {
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

    void asksForMoreTime(int workingDays) {
        extensionAsked = workingDays;
    }

    void moreTimeDecided() {
        extensionAsked = null;
    }

    void closed() {
        becomes(PetitionStatus.CLOSED);
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

    void withdrawn() {
        becomes(PetitionStatus.WITHDRAWN);
        triage = null;
    }

    @Override
    void erased() {
        super.erased();
        unseenFiles = null;
    }

    private void becomes(PetitionStatus next) {
        if (!status.mayBecome(next)) throw new NotNow(status);
        status = next;
    }
}
