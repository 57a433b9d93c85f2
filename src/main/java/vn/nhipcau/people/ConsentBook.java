package vn.nhipcau.people;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.OncePerTransaction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/** The consents in the database, each with the wording that was on the screen. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ConsentBook implements Consents {
    private final OncePerTransaction<Asked, Boolean> given = new OncePerTransaction<>();
    private final GivenConsents consents;
    private final Persons persons;
    private final JdbcClient jdbc;
    private final Clock clock;

    ConsentBook(GivenConsents consents, Persons persons, JdbcClient jdbc, Clock clock) {
        this.persons = persons;
        this.consents = consents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean given(Person person, Purpose purpose) {
        return given.get(
                new Asked(person.id(), purpose),
                () -> consents.existsByPersonAndPurposeAndWithdrawnAtIsNull(person.id(), purpose));
    }

    private record Asked(long person, Purpose purpose) {}

    @Override
    public void asked(Person person) {
        person.askedForConsent(clock.instant());
    }

    @Override
    public void wroteMeanwhile(Person person, boolean words) {
        person.wroteBeforeConsent(words);
    }

    @Override
    public void declined(Person person) {
        person.consentAnswered();
    }

    @Override
    public void give(
            Person person, Purpose purpose, String subject, String wording, Language language) {
        boolean already =
                given(person, purpose)
                        && consents
                                .findByPersonAndPurposeAndWithdrawnAtIsNullOrderById(
                                        person.id(), purpose)
                                .stream()
                                .anyMatch(consent -> consent.subject().equals(subject));
        if (!already)
            consents.save(
                    new Consent(
                            person, purpose, subject, keep(wording), language, clock.instant()));
        given.put(new Asked(person.id(), purpose), true);
        if (purpose == Purpose.PETITIONS) person.consentAnswered();
    }

    @Override
    public void askedForNotices(Person person) {
        person.askedForNotices();
    }

    @Override
    public void withdraw(Person person, Purpose purpose) {
        given.forget();
        consents.findByPersonAndPurposeAndWithdrawnAtIsNullOrderById(person.id(), purpose)
                .forEach(consent -> consent.withdraw(clock.instant()));
    }

    @Override
    public List<String> noticesOf(Person person) {
        return consents
                .findByPersonAndPurposeAndWithdrawnAtIsNullOrderById(person.id(), Purpose.NOTICES)
                .stream()
                .map(Consent::subject)
                .toList();
    }

    @Override
    public List<Person> followers(@Nullable String ward, long after, int atMost) {
        String which = ward == null ? "" : " and subject in ('', :ward)";
        var query =
                jdbc.sql(
                                "select distinct person from consent where purpose = 'NOTICES' and withdrawn_at is null and person > :after"
                                        + which
                                        + " order by person limit :most")
                        .param("after", after)
                        .param("most", atMost);
        if (ward != null) query = query.param("ward", ward);
        return query.query(Long.class).list().stream()
                .flatMap(id -> persons.findById(id).stream())
                .toList();
    }

    @Override
    public List<Follower> followersOf(Collection<String> wards, long after, int most) {
        // Ward by ward, each along its index: one question for all of them is answered by looking
        // at every follower there is, again for each page.
        var ids = new TreeSet<Long>();
        for (String ward : wards) ids.addAll(followersOf(ward, after, most));
        if (ids.isEmpty()) return List.of();
        return jdbc.sql("select id, address, language from person where id in (:ids) order by id")
                .param("ids", ids.stream().limit(most).toList())
                .query(
                        (row, number) ->
                                new Follower(
                                        row.getLong("id"),
                                        row.getLong("address"),
                                        Language.valueOf(row.getString("language"))))
                .list();
    }

    @Override
    public int countFollowers(Collection<String> wards) {
        if (wards.isEmpty()) return 0;
        return jdbc.sql(
                        "select count(distinct c.person) from consent c join person p"
                                + " on p.id = c.person where c.purpose = 'NOTICES'"
                                + " and c.subject in (:wards) and c.withdrawn_at is null"
                                + " and p.address <> 0")
                .param("wards", wards)
                .query(Integer.class)
                .single();
    }

    // In the whole order of the index, or H2 sorts all of them for the first few.
    private List<Long> followersOf(String ward, long after, int most) {
        return jdbc.sql(
                        """
                        select person from consent where purpose = 'NOTICES' and subject = :ward
                        and withdrawn_at is null and person > :after
                        order by purpose, subject, person limit :most
                        """)
                .param("ward", ward)
                .param("after", after)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** What was on the screen. */
    String wording(Consent consent) {
        return jdbc.sql("select wording from consent_text where sha256 = ?")
                .param(consent.wording())
                .query(String.class)
                .single();
    }

    // Two people may agree to a new wording at the same moment; then one of them collides on the
    // key, and its update is simply heard again.
    private String keep(String wording) {
        String sha256 = sha256(wording);
        jdbc.sql(
                        """
                        insert into consent_text (sha256, wording, first_shown_at)
                        select cast(:sha256 as varchar(64)), :wording, :now
                        where not exists (select 1 from consent_text where sha256 = :sha256)
                        """)
                .param("sha256", sha256)
                .param("wording", wording)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return sha256;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
