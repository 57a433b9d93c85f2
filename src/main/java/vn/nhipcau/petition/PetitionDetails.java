package vn.nhipcau.petition;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.petition.Petition.Source;
import vn.nhipcau.record.Case;
import vn.nhipcau.shared.Place;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a petition, wherever it stands: whose it is, about what, by when an answer is
 * expected, how it is marked.
 */
@MappedSuperclass
abstract class PetitionDetails implements Case {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "petition_seq")
    private @Nullable Long id;

    private String code;
    private @Nullable Long person;

    @Enumerated(EnumType.STRING)
    private Source source;

    private @Nullable String ward;
    private String area;
    private Instant receivedAt;
    private Instant filedAt;
    private LocalDate due;
    private boolean urgent;
    private boolean questioning;

    @Enumerated(EnumType.STRING)
    private @Nullable Rating rating;

    private @Nullable Long partOf;
    private @Nullable Double latitude;
    private @Nullable Double longitude;

    @Version private int version;

    @SuppressWarnings("NullAway") // filled by JPA
    protected PetitionDetails() {}

    @SuppressWarnings("NullAway") // the code is given last: its serial is the last lock taken
    PetitionDetails(
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

    /** Whether the secretariat has marked it as urgent. */
    public boolean isUrgent() {
        return urgent;
    }

    /** Whether it is proposed that the council questions somebody about it. */
    public boolean isForQuestioning() {
        return questioning;
    }

    /** What the person thinks of the answer, if they said. */
    public Optional<Rating> rating() {
        return Optional.ofNullable(rating);
    }

    /** The id of the petition that this one was split off from. */
    public Optional<Long> partOf() {
        return Optional.ofNullable(partOf);
    }

    void moveDue(LocalDate day) {
        due = day;
    }

    void marked() {
        questioning = true;
    }

    void setUrgent(boolean now) {
        urgent = now;
    }

    void rated(Rating given) {
        rating = given;
    }

    void reclassify(@Nullable String otherWard, String otherArea) {
        ward = otherWard;
        area = otherArea;
    }

    void splitFrom(Petition whole) {
        partOf = whole.id();
    }

    /** Whose it was and where is known no more. */
    void erased() {
        person = null;
        latitude = null;
        longitude = null;
    }
}
