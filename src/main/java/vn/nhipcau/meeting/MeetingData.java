package vn.nhipcau.meeting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhipcau.people.Person;
import vn.nhipcau.people.PersonalData;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.List;
import java.util.Map;

/** What is kept of a person here: to which meetings they said that they come. */
@Component
class MeetingData implements PersonalData {
    private final JdbcClient sql;
    private final AdvanceViews views;
    private final Texts texts;

    MeetingData(JdbcClient sql, AdvanceViews views, Texts texts) {
        this.sql = sql;
        this.views = views;
        this.texts = texts;
    }

    @Override
    public String section() {
        return "meetings";
    }

    @Override
    public List<RichText> show(Person person, Language language) {
        int count = export(person).size();
        return count == 0 ? List.of() : List.of(texts.say(language, "meeting.data", count));
    }

    @Override
    public List<Map<String, Object>> export(Person person) {
        return sql.sql(
                        "select a.meeting, m.starts_at, a.part, a.answer, a.reason, a.answered_at"
                                + " from meeting_said a join voter_meeting m on m.id = a.meeting"
                                + " where a.person = ? order by a.answered_at")
                .param(person.id())
                .query(
                        (row, number) ->
                                Map.<String, Object>of(
                                        "meeting", row.getLong("meeting"),
                                        "starts", row.getTimestamp("starts_at").toInstant(),
                                        "as", row.getString("part"),
                                        "answer", row.getString("answer"),
                                        "reason", row.getString("reason"),
                                        "at", row.getTimestamp("answered_at").toInstant()))
                .list();
    }

    @Override
    public void erase(Person person) {
        views.forget(person.id());
        // What delegates and hosts said belongs to the record of the meeting.
        sql.sql("delete from meeting_said where person = ? and part = 'CITIZEN'")
                .param(person.id())
                .update();
    }
}
