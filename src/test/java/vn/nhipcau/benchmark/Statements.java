package vn.nhipcau.benchmark;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

import org.springframework.beans.factory.config.BeanPostProcessor;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

import javax.sql.DataSource;

/** Counts what goes to the database. */
class Statements implements BeanPostProcessor, QueryExecutionListener, MethodExecutionListener {
    private final Tally updates = new Tally(name -> !isSending(name) && !isBackground(name));
    private final Tally sending = new Tally(Statements::isSending);

    /** Of some threads. */
    static final class Tally {
        private final Predicate<String> threads;
        final AtomicLong statements = new AtomicLong();
        final AtomicLong transactions = new AtomicLong();
        final AtomicLong rows = new AtomicLong();

        private Tally(Predicate<String> threads) {
            this.threads = threads;
        }

        /** What was counted since then. */
        Cost take() {
            return new Cost(
                    statements.getAndSet(0), transactions.getAndSet(0), rows.getAndSet(0));
        }
    }

    /**
     * What something costs.
     *
     * @param statements sent to the database
     * @param transactions committed, single statements outside of one included
     * @param rows written
     */
    record Cost(long statements, long transactions, long rows) {}

    private static boolean isSending(String thread) {
        return thread.startsWith("send-") || thread.equals("dispatcher");
    }

    private static boolean isBackground(String thread) {
        return thread.equals("lease") || thread.startsWith("db-scheduler") || thread.contains("worker");
    }

    /** Of whoever hears what is said. */
    Tally updates() {
        return updates;
    }

    /** Of whoever sends, without the look for what has become due. */
    Tally sending() {
        return sending;
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
        for (var query : queries) if (query.getQuery().startsWith("select address from outbound")) return;
        if (System.getProperty("cost.trace") != null && updates.threads.test(Thread.currentThread().getName())) trace(queries.getFirst().getQuery());
        for (var tally : List.of(updates, sending)) {
            if (!tally.threads.test(Thread.currentThread().getName())) continue;
            tally.statements.addAndGet(Math.max(1, execution.getBatchSize()));
            if (isAutoCommitted(execution)) tally.transactions.incrementAndGet();
            tally.rows.addAndGet(rows(execution.getResult()));
        }
    }

    private static void trace(String sql) {
        var out = new StringBuilder("COST ").append(sql.length() > 4000 ? sql.substring(0, 150) : sql.replaceAll("^select ([a-z0-9_]+)\\..* from ", "select $1.. from "));
        StackWalker.getInstance().forEach(f -> { if (f.getClassName().startsWith("vn.nhipcau") && !f.getClassName().contains("$$") && !f.getClassName().contains("Statements")) out.append(" < ").append(f.getClassName().replaceAll(".*\\.", "")).append('.').append(f.getMethodName()).append(':').append(f.getLineNumber()); });
        System.out.println(out);
    }

    private static boolean isAutoCommitted(ExecutionInfo execution) {
        try {
            return execution.getStatement().getConnection().getAutoCommit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long rows(Object result) {
        return switch (result) {
            case Integer updated -> updated;
            case int[] updated -> java.util.Arrays.stream(updated).map(one -> Math.max(one, 1)).sum();
            case null, default -> 0;
        };
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {}

    @Override
    public void afterMethod(MethodExecutionContext call) {
        if (!call.getMethod().getName().equals("commit")) return;
        for (var tally : List.of(updates, sending))
            if (tally.threads.test(Thread.currentThread().getName()))
                tally.transactions.incrementAndGet();
    }
}
