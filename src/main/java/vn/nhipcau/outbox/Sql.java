package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Times and bodies as both databases keep them. */
final class Sql {
    /** Numbers of the lanes in the database; ends of taps go before everything. */
    static final int TAPS = 0;

    static final int LANES = Lane.values().length + 1;

    // A mapper of our own: what is stored must not change with how the web is configured.
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Sql() {}

    static int lane(Lane lane) {
        return lane.code();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    static String json(Object body) {
        return JSON.writeValueAsString(body);
    }

    static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }
}
