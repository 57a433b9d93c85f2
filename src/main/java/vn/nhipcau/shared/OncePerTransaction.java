package vn.nhipcau.shared;

import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What was read in a transaction and is not read again in it: one update asks many rooms the same.
 * Whoever changes it forgets it; and whatever was read before Hibernate locked something is read
 * again afterwards, because somebody else may have changed it while we waited for the lock. A lock
 * that is taken by plain SQL (of cards, of rows of the outbox) is not noticed: what such a lock
 * guards must not be remembered here.
 *
 * @param <K> by what it is asked for
 * @param <V> what was read
 */
public final class OncePerTransaction<K, V> {
    /**
     * What was read under this key in the caller's transaction, or is read now; outside of a
     * transaction it always is.
     */
    public V get(K key, Supplier<V> read) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return read.get();
        var known = ReadBefore.here().known.computeIfAbsent(this, _ -> new HashMap<>());
        if (known.containsKey(key)) return value(known.get(key));
        V value = read.get();
        // What was read may have locked something, and then nothing is known any more.
        put(key, value);
        return value;
    }

    @SuppressWarnings("unchecked") // only get() puts something in
    private V value(Object known) {
        return (V) Objects.requireNonNull(known);
    }

    /** It is known to be this from now on, as the caller's transaction has just written it. */
    public void put(K key, V value) {
        if (TransactionSynchronizationManager.isSynchronizationActive())
            ReadBefore.here().known.computeIfAbsent(this, _ -> new HashMap<>()).put(key, value);
    }

    /** If it is known, it is known to be this from now on; otherwise it is read when asked for. */
    public void change(K key, UnaryOperator<V> changed) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        var known = ReadBefore.here().known.get(this);
        if (known != null && known.containsKey(key))
            known.put(key, changed.apply(value(known.get(key))));
    }

    /** It is changed: what was read of it in the caller's transaction is read again. */
    public void forget() {
        if (TransactionSynchronizationManager.isSynchronizationActive())
            ReadBefore.here().known.remove(this);
    }

    /** A synchronization, as these rest while another transaction of the same thread runs. */
    private static final class ReadBefore implements TransactionSynchronization {
        private final Map<OncePerTransaction<?, ?>, Map<Object, Object>> known = new HashMap<>();

        private static ReadBefore here() {
            for (var synchronization : TransactionSynchronizationManager.getSynchronizations())
                if (synchronization instanceof ReadBefore before) return before;
            var before = new ReadBefore();
            TransactionSynchronizationManager.registerSynchronization(before);
            return before;
        }
    }

    /** Notices each lock that is taken. */
    @Configuration(proxyBeanMethods = false)
    static class Locks {
        @Bean
        HibernatePropertiesCustomizer locksForget() {
            StatementInspector forgetting =
                    sql -> {
                        if (isLock(sql)
                                && TransactionSynchronizationManager.isSynchronizationActive())
                            ReadBefore.here().known.clear();
                        return sql;
                    };
            return settings ->
                    settings.put("hibernate.session_factory.statement_inspector", forgetting);
        }

        private static boolean isLock(String sql) {
            return sql.contains(" for update") || sql.contains(" for no key update");
        }
    }
}
