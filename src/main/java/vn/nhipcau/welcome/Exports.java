package vn.nhipcau.welcome;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.PersonalData;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Jobs;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is kept of a person as one JSON file, sent to them. The file is a copy of everything and
 * therefore emptied a day later.
 */
@Component
@Transactional
class Exports implements PersonalData {
    private static final Duration KEPT = Duration.ofDays(1);

    private final ObjectProvider<PersonalData> rooms;
    private final Files files;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Exports(
            ObjectProvider<PersonalData> rooms,
            Files files,
            Outbox outbox,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.rooms = rooms;
        this.files = files;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void send(UpdateContext context) {
        var person = context.person();
        var all = new LinkedHashMap<String, Object>();
        all.put("exportedAt", clock.instant());
        rooms.orderedStream().forEach(room -> all.put(room.section(), room.export(person)));
        byte[] bytes = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
        long file = files.keep(FileKind.DOCUMENT, "du-lieu.json", "application/json", bytes);
        jdbc.sql("insert into data_export (file, person, made_at) values (?, ?, ?)")
                .params(file, person.id(), Timestamp.from(clock.instant()))
                .update();
        outbox.say(
                Letter.answer(context.address().id(), context.text("welcome.data.file"), "data")
                        .with(List.of(new Attachment(file, FileKind.DOCUMENT))));
    }

    @Override
    public String section() {
        return "exports";
    }

    @Override
    public List<RichText> show(Person person, Language language) {
        return List.of();
    }

    @Override
    public List<Map<String, Object>> export(Person person) {
        return List.of();
    }

    @Override
    public void erase(Person person) {
        empty(
                jdbc.sql("select file from data_export where person = ?")
                        .param(person.id())
                        .query(Long.class)
                        .list());
    }

    void eraseOld() {
        empty(
                jdbc.sql("select file from data_export where made_at < ?")
                        .param(Timestamp.from(clock.instant().minus(KEPT)))
                        .query(Long.class)
                        .list());
    }

    private void empty(List<Long> old) {
        files.erase(old);
        for (long file : old)
            jdbc.sql("delete from data_export where file = ?").param(file).update();
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        RecurringTask<Void> oldExports(Exports exports, Jobs jobs) {
            return Tasks.recurring("old-exports", FixedDelay.of(Duration.ofHours(1)))
                    .execute((_, _) -> jobs.run("old-exports", exports::eraseOld));
        }
    }
}
