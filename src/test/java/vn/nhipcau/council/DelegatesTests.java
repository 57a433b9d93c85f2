package vn.nhipcau.council;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.testing.StoryTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The delegates of the sample, where they were elected, and what becomes of them over time. */
@StoryTest
class DelegatesTests {
    @Autowired Delegates delegates;
    @Autowired Units units;
    @Autowired UnitStore store;
    @Autowired CouncilFile file;
    @Autowired BusinessClock clock;
    @Autowired JdbcClient sql;
    @TempDir Path folder;

    @Test
    void everyWardHasItsDelegates() {
        assertThat(delegates.constituencies()).hasSize(8);
        assertThat(delegates.constituencies().stream().flatMap(it -> it.wards().stream()))
                .containsExactlyInAnyOrderElementsOf(units.wards().stream().map(Ward::id).toList());
        assertThat(delegates.groups()).extracting(DelegateGroup::id).startsWith("to-1", "to-2");
        assertThat(delegates.ofWard("gia-thuy"))
                .isEqualTo(delegates.ofGroup("to-3"))
                .extracting(Delegate::id)
                .containsExactly("db-3-1", "db-3-2", "db-3-3");
        var leader = delegates.ofWard("bo-de").getFirst();
        assertThat(delegates.groupOf(leader))
                .satisfies(
                        group -> {
                            assertThat(group.leader()).isEqualTo(leader.id());
                            assertThat(group.wards()).containsExactly("bo-de");
                        });
        assertThat(delegates.ofWard("no-ward")).isEmpty();
    }

    @Test
    void aDelegateIsOnePersonAndAPersonOneDelegate() {
        assertThat(delegates.delegateOf(4711)).isEmpty();
        assertThat(delegates.bind("db-4-1", 4711)).isTrue();
        assertThat(delegates.bind("db-4-1", 4711)).isTrue();
        assertThat(delegates.bind("db-4-1", 4712)).isFalse();
        assertThat(delegates.bind("db-4-2", 4711)).isFalse();
        assertThat(delegates.bind("nobody", 4713)).isFalse();
        assertThat(delegates.delegateOf(4711)).map(Delegate::id).contains("db-4-1");
        delegates.release(4711);
        assertThat(delegates.delegateOf(4711)).isEmpty();
        assertThat(delegates.bind("db-4-1", 4712)).isTrue();
    }

    @Test
    void followsTheFileButNotOverWhatWasEditedHere() throws IOException {
        delegates.bind("db-5-2", 815);
        sql.sql(
                        "update delegate set name = 'Sửa Tại Đây', edited_at = current_timestamp where id = 'db-5-3'")
                .update();
        store.bringUpToDate(
                changed(
                        text ->
                                text.replace("Võ Thị Mẫu", "Võ Thị Mẫu Mới")
                                        .replaceAll("(?m)^.*(db-5-3,|db-6-3,).*\n", "")
                                        .replace("leader: db-6-1", "leader: db-6-2")));
        assertThat(delegates.find("db-5-2"))
                .hasValueSatisfying(
                        one -> {
                            assertThat(one.name()).isEqualTo("Võ Thị Mẫu Mới");
                            assertThat(one.person()).isEqualTo(815);
                        });
        assertThat(delegates.find("db-5-3")).map(Delegate::name).contains("Sửa Tại Đây");
        assertThat(delegates.ofGroup("to-6"))
                .extracting(Delegate::id)
                .containsExactly("db-6-2", "db-6-1");

        store.bringUpToDate(file);
        assertThat(delegates.find("db-5-3")).map(Delegate::name).contains("Sửa Tại Đây");
        assertThat(delegates.ofGroup("to-6"))
                .extracting(Delegate::id)
                .containsExactly("db-6-1", "db-6-2", "db-6-3");
    }

    @Test
    void aGroupThatIsGoneTakesItsDelegatesAlong() throws IOException {
        store.bringUpToDate(
                changed(
                        text ->
                                text.replaceAll(
                                        "(?m)^.*(id: to-8|id: db-8-|id: don-vi-8).*\n", "")));
        assertThat(delegates.groups()).hasSize(7);
        assertThat(delegates.ofWard("sai-dong")).isEmpty();
        store.bringUpToDate(file);
        assertThat(delegates.ofWard("sai-dong")).hasSize(3);
    }

    @Test
    void nobodySitsAfterTheTerm() throws IOException {
        store.bringUpToDate(
                changed(
                        text ->
                                text.replace(
                                        "name: Lý Văn Ví Dụ,",
                                        "name: Lý Văn Ví Dụ, to: 2026-11-30,")));
        assertThat(delegates.find("db-4-3")).isPresent();
        clock.advance(Duration.ofDays(11));
        assertThat(delegates.find("db-4-3")).isEmpty();
        assertThat(delegates.ofGroup("to-4")).hasSize(2);
        store.bringUpToDate(file);
    }

    private CouncilFile changed(UnaryOperator<String> change) throws IOException {
        String text = Files.readString(Path.of("config/council.yml"));
        Path other = folder.resolve("council.yml");
        Files.writeString(other, change.apply(text));
        assertThat(Stream.of(text, Files.readString(other)).distinct()).hasSize(2);
        return CouncilFile.read(other, file.council().zone());
    }
}
