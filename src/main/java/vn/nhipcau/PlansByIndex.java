package vn.nhipcau;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Lets PostgreSQL find rows by index, whatever it believes of the size of a table. It keeps the
 * plan of a new program's first minutes, made when the tables were nearly empty, and would go on
 * reading them whole when a notice for a hundred thousand people has filled them. Planning each
 * statement anew would help too, but costs as much as carrying it out.
 */
@Component
class PlansByIndex implements BeanPostProcessor {
    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && isPostgres(pool))
            pool.setConnectionInitSql("set enable_seqscan = off");
        return bean;
    }

    private static boolean isPostgres(HikariDataSource pool) {
        return pool.getConnectionInitSql() == null
                && pool.getJdbcUrl() != null
                && pool.getJdbcUrl().startsWith("jdbc:postgresql:");
    }
}
