package vn.nhipcau.duty;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.DueNow;
import vn.nhipcau.chat.Turn;

import java.util.List;

/** What is owed at the desks of whoever speaks, and what is late that they watch. */
@Component
class WorkDue implements DueNow {
    private final WorkCommand work;

    WorkDue(WorkCommand work) {
        this.work = work;
    }

    @Override
    public List<Due> of(Turn turn) {
        return work.counts(turn).stream().map(line -> new Due(line, work.name())).toList();
    }

    @Override
    public int place() {
        return 10;
    }
}
