package vn.nhipcau.benchmark;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

/**
 * Counts what goes to the database: of one thread while it hears what somebody says, and of the
 * threads that send.
 */
class Statements implements BeanPostProcessor, QueryExecutionListener, MethodExecutionListener {
    private final Tally sending = new Tally();
    private final ThreadLocal<@Nullable Tally> here = new ThreadLocal<>();

    /**
     * What something costs.
     *
     * @param statements sent to the database
     * @param transactions committed, single statements outside of one included
     * @param rows written
     */
    record Cost(long statements, long transactions, long rows) {
        Cost plus(Cost more) {
            return new Cost(
                    statements + more.statements,
                    transactions + more.transactions,
                    rows + more.rows);
        }
    }

    private static final class Tally {
        private final AtomicLong statements = new AtomicLong();
        private final AtomicLong transactions = new AtomicLong();
        private final AtomicLong rows = new AtomicLong();

        private Cost take() {
            return new Cost(statements.getAndSet(0), transactions.getAndSet(0), rows.getAndSet(0));
        }
    }

    /** What the calling thread costs while it does this. */
    Cost of(Runnable work) {
        var tally = new Tally();
        here.set(tally);
        try {
            work.run();
        } finally {
            here.remove();
        }
        return tally.take();
    }

    /** What was sent has cost since this was asked last, without the look for what became due. */
    Cost sending() {
        return sending.take();
    }

    private @Nullable Tally tally() {
        String thread = Thread.currentThread().getName();
        return thread.startsWith("send-") || thread.equals("dispatcher") ? sending : here.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof DataSource real)) return bean;
        return ProxyDataSourceBuilder.create(real).listener(this).methodListener(this).build();
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        var tally = tally();
        if (tally == null || queries.stream().anyMatch(Statements::isLook)) return;
        tally.statements.addAndGet(Math.max(1, execution.getBatchSize()));
        tally.rows.addAndGet(rows(execution.getResult()));
        if (isAutoCommitted(execution)) tally.transactions.incrementAndGet();
    }

    private static boolean isLook(QueryInfo query) {
        return query.getQuery().startsWith("select address from outbound");
    }

    private static boolean isAutoCommitted(ExecutionInfo execution) {
        try {
            return execution.getStatement().getConnection().getAutoCommit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long rows(@Nullable Object result) {
        return switch (result) {
            case Integer updated -> updated;
            case int[] updated -> Arrays.stream(updated).map(one -> Math.max(one, 1)).sum();
            case null, default -> 0;
        };
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {}

    @Override
    public void afterMethod(MethodExecutionContext call) {
        var tally = tally();
        if (tally != null && call.getMethod().getName().equals("commit"))
            tally.transactions.incrementAndGet();
    }
}
