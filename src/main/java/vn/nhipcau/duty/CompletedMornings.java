package vn.nhipcau.duty;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;

/** Which mornings are over. */
@Component
class CompletedMornings {
    private final JdbcClient sql;

    CompletedMornings(JdbcClient sql) {
        this.sql = sql;
    }

    boolean isTold(LocalDate day) {
        return sql.sql("select told from duty_round where on_day = ?")
                .param(day)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void told(LocalDate day) {
        sql.sql(
                        "insert into duty_round (on_day, told) select ?, true"
                                + " where not exists (select 1 from duty_round where on_day = ?)")
                .params(day, day)
                .update();
    }
}
