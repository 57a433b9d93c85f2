package vn.nhipcau.duty.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.DueNow;
import vn.nhipcau.chat.UpdateContext;

import java.util.List;

/** What is owed by the units of whoever speaks, and what is late that they watch. */
@Component
class WorkDue implements DueNow {
    private final WorkCommand work;

    WorkDue(WorkCommand work) {
        this.work = work;
    }

    @Override
    public List<Due> of(UpdateContext context) {
        return work.counts(context).stream().map(line -> new Due(line, work.name())).toList();
    }

    @Override
    public int place() {
        return 10;
    }
}
