package vn.nhipcau.minutes;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.people.Person;
import vn.nhipcau.people.PersonalData;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.List;
import java.util.Map;

/** What is kept of a person here: what they took down at meetings. */
@Component
@Transactional
class MinutesData implements PersonalData {
    private final Remarks remarks;
    private final Texts texts;

    MinutesData(Remarks remarks, Texts texts) {
        this.remarks = remarks;
        this.texts = texts;
    }

    @Override
    public String section() {
        return "minutes";
    }

    @Override
    public List<RichText> show(Person person, Language language) {
        int count = remarks.recordedBy(person).size();
        return count == 0 ? List.of() : List.of(texts.say(language, "minutes.data", count));
    }

    @Override
    public List<Map<String, Object>> export(Person person) {
        return remarks.recordedBy(person);
    }

    // What voters said belongs to the record of the meeting; only who took it down is forgotten.
    @Override
    public void erase(Person person) {
        remarks.forgetRecorder(person);
    }
}
