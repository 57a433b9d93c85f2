package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The addresses, one row each. */
@Component
class StoredAddresses implements Addresses {
    private static final Logger log = LoggerFactory.getLogger(StoredAddresses.class);
    private static final String ALL =
            "select id, channel, external_id, thread, kind, title, gone from address ";

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Refusals refusals;

    StoredAddresses(JdbcClient sql, ApplicationEventPublisher events, Refusals refusals) {
        this.sql = sql;
        this.events = events;
        this.refusals = refusals;
    }

    @Override
    public Address at(
            String channel,
            String externalId,
            @Nullable String thread,
            Address.Kind kind,
            String title) {
        var known = find(channel, externalId, thread);
        if (known.isEmpty()) {
            var id = new GeneratedKeyHolder();
            sql.sql(
                            "insert into address (channel, external_id, thread, kind, title)"
                                    + " values (?, ?, ?, ?, ?)")
                    .params(channel, externalId, thread == null ? "" : thread, kind.name(), title)
                    .update(id, "id");
            long fresh = Objects.requireNonNull(id.getKeyAs(Long.class));
            return new Address(fresh, channel, externalId, thread, kind, title, true);
        }
        var address = known.get();
        if (address.title().equals(title)) return address;
        sql.sql("update address set title = ? where id = ?").params(title, address.id()).update();
        return get(address.id());
    }

    @Override
    public Optional<Address> find(String channel, String externalId, @Nullable String thread) {
        return sql.sql(ALL + "where channel = ? and external_id = ? and thread = ?")
                .params(channel, externalId, thread == null ? "" : thread)
                .query(StoredAddresses::read)
                .optional();
    }

    @Override
    public List<Address> within(String channel, String externalId) {
        return sql.sql(ALL + "where channel = ? and external_id = ? order by id")
                .params(channel, externalId)
                .query(StoredAddresses::read)
                .list();
    }

    @Override
    public Address get(long id) {
        return sql.sql(ALL + "where id = ?")
                .param(id)
                .query(StoredAddresses::read)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no address " + id));
    }

    @Override
    public Set<Long> reachable(Collection<Long> ids) {
        if (ids.isEmpty()) return Set.of();
        return sql.sql("select id from address where id in (:ids) and gone is null")
                .param("ids", ids)
                .query(Long.class)
                .set();
    }

    @Override
    public void moved(String channel, String oldExternalId, String newExternalId) {
        for (Address address : within(channel, oldExternalId)) {
            find(channel, newExternalId, address.thread())
                    .ifPresent(newer -> giveWay(newer, address));
            sql.sql("update address set external_id = ?, hold_until = null where id = ?")
                    .params(newExternalId, address.id())
                    .update();
            // Messages are numbered anew there: an old number would mean somebody else's message.
            sql.sql("delete from message_map where address = ?").param(address.id()).update();
            sql.sql("update card set message = null where address = ?")
                    .param(address.id())
                    .update();
        }
    }

    // Somebody was heard at the new place before we knew that it is the old one's.
    private void giveWay(Address newer, Address older) {
        log.warn(
                "address {} turned out to be address {}, which moved there",
                newer.id(),
                older.id());
        for (String table : List.of("outbound", "card"))
            sql.sql("update " + table + " set address = ? where address = ?")
                    .params(older.id(), newer.id())
                    .update();
        sql.sql("delete from message_map where address = ?").param(newer.id()).update();
        sql.sql("update address set external_id = ?, gone = ? where id = ?")
                .params(newer.externalId() + "/" + newer.id(), "moved", newer.id())
                .update();
    }

    @Override
    public void gone(long id, String reason) {
        int first =
                sql.sql("update address set gone = ? where id = ? and gone is null")
                        .params(reason, id)
                        .update();
        refusals.refuseAllAt(id, reason);
        if (first == 1) events.publishEvent(new AddressGone(id, reason));
    }

    @Override
    public void back(long id) {
        int again =
                sql.sql("update address set gone = null where id = ? and gone is not null")
                        .param(id)
                        .update();
        if (again == 1) events.publishEvent(new AddressBack(id));
    }

    /**
     * An address as whoever sends must know it.
     *
     * @param holdUntil until when the messenger wants to hear nothing for it, in real time
     */
    record Door(Address address, @Nullable Instant holdUntil) {}

    private static Address read(ResultSet row, int number) throws SQLException {
        return read(row, "id");
    }

    static Address read(ResultSet row, String id) throws SQLException {
        String thread = row.getString("thread");
        return new Address(
                row.getLong(id),
                row.getString("channel"),
                row.getString("external_id"),
                thread.isEmpty() ? null : thread,
                Address.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("gone") == null);
    }
}
