package vn.nhipcau.people;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

import vn.nhipcau.people.Consents.Purpose;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What this room keeps of a person: the messenger's id, language, ward, consents. */
@Component
@Transactional
class PersonRecords implements PersonalData {
    private final GivenConsents consents;
    private final ConsentBook book;
    private final Texts texts;

    PersonRecords(GivenConsents consents, ConsentBook book, Texts texts) {
        this.consents = consents;
        this.book = book;
        this.texts = texts;
    }

    @Override
    public String section() {
        return "person";
    }

    @Override
    public List<RichText> show(Person person, Language language) {
        long given = consents.findByPersonOrderById(person.id()).size();
        return List.of(
                texts.say(
                        language, "people.data.account", StringUtils.capitalize(person.channel())),
                texts.say(language, "people.data.consents", given));
    }

    @Override
    public List<Map<String, Object>> export(Person person) {
        var all = new LinkedHashMap<String, Object>();
        all.put("channel", person.channel());
        all.put("accountId", person.externalId());
        all.put("language", person.language().code());
        person.ward().ifPresent(ward -> all.put("ward", ward));
        person.home().ifPresent(home -> all.put("home", home));
        all.put(
                "consents",
                consents.findByPersonOrderById(person.id()).stream().map(this::told).toList());
        return List.of(all);
    }

    private Map<String, Object> told(Consent consent) {
        var told = new LinkedHashMap<String, Object>();
        told.put("purpose", consent.purpose());
        told.put("subject", consent.subject());
        told.put("language", consent.language().code());
        told.put("wording", book.wording(consent));
        told.put("givenAt", consent.givenAt());
        var withdrawn = consent.withdrawnAt();
        if (withdrawn != null) told.put("withdrawnAt", withdrawn);
        return told;
    }

    // The evidence of consent stays: it names only an account number, and proves what was allowed.
    @Override
    public void erase(Person person) {
        for (Purpose purpose : Purpose.values()) book.withdraw(person, purpose);
        person.forgetAll();
    }
}
