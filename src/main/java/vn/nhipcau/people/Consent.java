package vn.nhipcau.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.people.Consents.Purpose;
import vn.nhipcau.shared.Language;

import java.time.Instant;

/** One yes of one person to one wording. */
@Entity
@Table(name = "consent")
class Consent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "consent_seq")
    private @Nullable Long id;

    private long person;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String subject;
    private String wording;

    @Enumerated(EnumType.STRING)
    private Language language;

    private Instant givenAt;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Consent() {}

    Consent(
            Person person,
            Purpose purpose,
            String subject,
            String wording,
            Language language,
            Instant now) {
        this.person = person.id();
        this.purpose = purpose;
        this.subject = subject;
        this.wording = wording;
        this.language = language;
        this.givenAt = now;
    }

    Purpose purpose() {
        return purpose;
    }

    String subject() {
        return subject;
    }

    String wording() {
        return wording;
    }

    Language language() {
        return language;
    }

    Instant givenAt() {
        return givenAt;
    }

    @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    void withdraw(Instant now) {
        if (withdrawnAt == null) withdrawnAt = now;
    }
}
