package vn.nhipcau;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One row as both databases give it: numbers by their worth, times as moments in microseconds. */
record CopiedRow(List<Object> values) {
    private enum Missing {
        VALUE
    }

    static CopiedRow read(ResultSet row, ResultSetMetaData types) throws SQLException {
        var values = new ArrayList<Object>();
        for (int i = 1; i <= types.getColumnCount(); i++) {
            Object value =
                    switch (types.getColumnType(i)) {
                        case Types.CLOB, Types.VARCHAR, Types.LONGVARCHAR, Types.CHAR ->
                                row.getString(i);
                        case Types.BLOB, Types.VARBINARY, Types.BINARY, Types.LONGVARBINARY ->
                                row.getBytes(i);
                        case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> moment(row, i);
                        case Types.DATE -> row.getObject(i, LocalDate.class);
                        case Types.TIME -> row.getObject(i, LocalTime.class);
                        case Types.BOOLEAN, Types.BIT -> row.getBoolean(i);
                        case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> row.getLong(i);
                        case Types.DOUBLE, Types.FLOAT, Types.REAL -> row.getDouble(i);
                        default -> row.getObject(i, BigDecimal.class);
                    };
            values.add(row.wasNull() ? Missing.VALUE : Objects.requireNonNull(value));
        }
        return new CopiedRow(values);
    }

    @SuppressWarnings("NullAway") // what is null is found by wasNull
    private static Object moment(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    void addTo(PreparedStatement write, ResultSetMetaData types) throws SQLException {
        for (int i = 1; i <= values.size(); i++)
            switch (values.get(i - 1)) {
                case Missing _ -> write.setObject(i, null);
                case Instant moment -> write.setObject(i, moment.atOffset(ZoneOffset.UTC));
                case Long number -> setNumber(write, i, number, types.getColumnType(i));
                case Object value -> write.setObject(i, value);
            }
        write.addBatch();
    }

    private static void setNumber(PreparedStatement write, int i, long number, int type)
            throws SQLException {
        if (type == Types.BIGINT) write.setLong(i, number);
        else write.setInt(i, Math.toIntExact(number));
    }

    long size() {
        long size = 0;
        for (Object value : values)
            size +=
                    switch (value) {
                        case byte[] bytes -> bytes.length;
                        case String text -> text.length();
                        default -> 8;
                    };
        return size;
    }

    long digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Object value : values) {
                byte[] bytes =
                        value instanceof byte[] raw
                                ? raw
                                : value.toString().getBytes(StandardCharsets.UTF_8);
                digest.update(
                        (value.getClass().getSimpleName() + bytes.length + ":")
                                .getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
