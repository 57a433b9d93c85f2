package vn.nhipcau.meeting;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored notices. */
interface StoredNotices extends JpaRepository<Notice, Long> {
    @Query(
            "select n.id from Notice n where n.status = WAITING and n.due <= :now order by n.due, n.id")
    List<Long> due(Instant now);

    @Query(
            "select n from Notice n where n.meeting = :meeting and n.status = WAITING order by n.due")
    List<Notice> waiting(long meeting);

    @Query(
            "select n from Notice n where n.meeting = :meeting and n.revision = :revision"
                    + " and n.occasion = REMINDER and n.status <> WITHDRAWN")
    List<Notice> reminders(long meeting, int revision);

    @Query("select n.meeting from Notice n where n.id = :id")
    Optional<Long> meetingOf(long id);

    @Modifying
    @Query(
            "update Notice n set n.status = WITHDRAWN where n.meeting = :meeting and n.status = WAITING")
    void withdraw(long meeting);
}
