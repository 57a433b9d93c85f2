package vn.nhipcau.files;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import vn.nhipcau.shared.Erased;
import vn.nhipcau.shared.FileKind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Attachments as rows, their bytes in rows of their own. */
@Component
class StoredFiles implements Files {
    static final int TO_FETCH = 0;
    static final int HERE = 1;
    static final int NOT_TO_BE_HAD = 2;
    static final int ERASED = 3;

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private volatile Runnable notifier = () -> {};

    StoredFiles(JdbcClient sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    /** Who is told after the commit that there is something to fetch. */
    void wake(Runnable whom) {
        notifier = whom;
    }

    @Override
    public long keep(Received file) {
        boolean tooBig = file.size() != null && file.size() > MAX_BYTES;
        long id =
                insert(
                        file.kind(),
                        file.channel(),
                        file.externalId(),
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        tooBig ? NOT_TO_BE_HAD : TO_FETCH);
        if (TransactionSynchronizationManager.isSynchronizationActive())
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            notifier.run();
                        }
                    });
        return id;
    }

    @Override
    public long keep(FileKind kind, String name, String mediaType, byte[] bytes) {
        byte[] clean = Jpeg.withoutCameraData(bytes);
        long id = insert(kind, null, null, name, mediaType, (long) clean.length, HERE);
        write(id, clean);
        return id;
    }

    private long insert(
            FileKind kind,
            @Nullable String channel,
            @Nullable String externalId,
            @Nullable String name,
            @Nullable String mediaType,
            @Nullable Long size,
            int status) {
        long id = sql.sql("select nextval('file_ids')").query(Long.class).single();
        sql.sql(
                        "insert into file (id, kind, channel, external_id, name, media_type, size, status,"
                                + " ours, tries, due) values (?, ?, ?, ?, ?, ?, ?, ?, false, 0, current_timestamp)")
                .param(id)
                .param(kind.name())
                .param(channel)
                .param(externalId)
                .param(name)
                .param(mediaType)
                .param(size)
                .param(status)
                .update();
        return id;
    }

    void write(long id, byte[] bytes) {
        sql.sql("delete from file_content where file = ?").param(id).update();
        sql.sql("insert into file_content (file, bytes) values (?, ?)").params(id, bytes).update();
    }

    @Override
    public Optional<Kept> find(long id) {
        return sql.sql(
                        "select id, kind, channel, external_id, name, media_type, size, status"
                                + " from file where id = ? and status <> 3")
                .param(id)
                .query(StoredFiles::read)
                .optional();
    }

    private static Kept read(ResultSet row, int number) throws SQLException {
        long size = row.getLong("size");
        boolean sized = !row.wasNull();
        return new Kept(
                row.getLong("id"),
                FileKind.valueOf(row.getString("kind")),
                row.getString("channel"),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("media_type"),
                sized ? size : null,
                row.getInt("status") == HERE);
    }

    @Override
    public Optional<byte[]> bytes(long id) {
        return sql.sql("select bytes from file_content where file = ?")
                .param(id)
                .query((row, number) -> row.getBytes("bytes"))
                .optional();
    }

    @Override
    public Optional<Sendable> toSend(long id, String channel) {
        return find(id).flatMap(
                        file -> {
                            String known =
                                    channel.equals(file.channel()) ? file.externalId() : null;
                            boolean byBytes = known == null || mayTellTooMuch(file);
                            byte[] bytes = byBytes ? bytes(id).orElse(null) : null;
                            if (bytes == null && known == null) return Optional.empty();
                            return Optional.of(
                                    new Sendable(
                                            file.kind(),
                                            name(file),
                                            file.mediaType(),
                                            bytes == null ? known : null,
                                            bytes));
                        });
    }

    @Override
    public Optional<Sendable> toUpload(long id) {
        return find(id).flatMap(
                        file ->
                                bytes(id)
                                        .map(
                                                bytes ->
                                                        new Sendable(
                                                                file.kind(),
                                                                name(file),
                                                                file.mediaType(),
                                                                null,
                                                                bytes)));
    }

    @Override
    public boolean isComing(long id) {
        return sql.sql("select count(*) from file where id = ? and status = ?")
                        .params(id, TO_FETCH)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    // Messengers clean photos themselves, but not pictures that are sent as documents. What we have
    // sent ourselves is clean already.
    private boolean mayTellTooMuch(Kept file) {
        if (file.kind() != FileKind.DOCUMENT || !file.fetched()) return false;
        String called = (file.name() + " " + file.mediaType()).toLowerCase(Locale.ROOT);
        return called.matches(".*\\.jpe?g\\b.*|.*image/jpe?g.*") && !isOurs(file.id());
    }

    private boolean isOurs(long id) {
        return sql.sql("select ours from file where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private static String name(Kept file) {
        if (file.name() != null && !file.name().isBlank()) return file.name();
        return file.kind().name().toLowerCase(Locale.ROOT)
                + "-"
                + file.id()
                + (file.kind() == FileKind.PHOTO ? ".jpg" : "");
    }

    @Override
    public void sentAs(long id, String channel, String externalId) {
        sql.sql(
                        "update file set channel = ?, external_id = ?, ours = true"
                                + " where id = ? and status <> 3")
                .params(channel, externalId, id)
                .update();
    }

    @Override
    public void erase(Collection<Long> ids) {
        for (long id : ids) {
            // First the row: whoever fetches it at this moment waits here and then finds it erased.
            sql.sql(
                            "update file set status = 3, external_id = null, channel = null, name = null,"
                                    + " media_type = null, size = null, why = null where id = ?")
                    .param(id)
                    .update();
            sql.sql("delete from file_content where file = ?").param(id).update();
        }
        if (!ids.isEmpty()) events.publishEvent(new Erased());
    }
}
