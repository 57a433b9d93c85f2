package vn.nhipcau.testing;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

import javax.sql.DataSource;

/** The whole service on a fresh database, with the messenger that lives in memory beside it. */
@TestConfiguration(proxyBeanMethods = false)
public class TestHouse {
    /** The messenger's id of the secretary. */
    public static final String SECRETARY = "1005";

    @Bean
    Messenger messenger() {
        return new Messenger();
    }

    @Bean
    Quiet quiet(JdbcClient sql, MeterRegistry meters) {
        return new Quiet(sql, meters);
    }

    @Bean
    Traces traces(DataSource database) {
        return new Traces(database);
    }

    @Bean
    Renewal renewal(ConfigurableApplicationContext program, DataSource database) {
        return new Renewal(program, new Rows(database));
    }
}
