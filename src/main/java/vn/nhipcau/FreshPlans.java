package vn.nhipcau;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Lets PostgreSQL plan each statement for the tables as they are now. It would otherwise keep the
 * plan of a new program's first minutes: reading whole tables, which were nearly empty then. A
 * notice for a hundred thousand people fills them within seconds.
 */
@Component
class FreshPlans implements BeanPostProcessor {
    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && isPostgres(pool))
            pool.setConnectionInitSql("set plan_cache_mode = force_custom_plan");
        return bean;
    }

    private static boolean isPostgres(HikariDataSource pool) {
        return pool.getConnectionInitSql() == null
                && pool.getJdbcUrl() != null
                && pool.getJdbcUrl().startsWith("jdbc:postgresql:");
    }
}
