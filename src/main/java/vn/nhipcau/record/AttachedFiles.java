package vn.nhipcau.record;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.repository.NoRepositoryBean;

import java.util.List;

/** Which files came with which text of which case of a kind. */
@NoRepositoryBean
public interface AttachedFiles<F extends AttachedFile> extends JpaRepository<F, Long> {
    /** Those of a case, in the order in which they came. */
    List<F> findByCaseIdOrderById(long of);

    /** Those of a text, in the order in which they came. */
    List<F> findByContentOrderById(long content);

    /** A case has no files any more. */
    void deleteByCaseId(long of);
}
