package vn.nhipcau.record;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.repository.NoRepositoryBean;

import java.util.List;

/** The stored texts of a kind of case. */
@NoRepositoryBean
public interface Contents<T extends Content<?>> extends JpaRepository<T, Long> {
    /** All that was written in the course of a case, oldest first. */
    List<T> findByCaseIdOrderById(long of);
}
