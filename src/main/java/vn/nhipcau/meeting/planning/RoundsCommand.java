package vn.nhipcau.meeting.planning;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.UpdateContext;

/** The dialog in which the secretariat plans and announces voter meetings. */
@Component
class RoundsCommand implements ChatCommand {
    private final PlanMeetings plan;
    private final Flows flows;

    RoundsCommand(PlanMeetings plan, Flows flows) {
        this.plan = plan;
        this.flows = flows;
    }

    @Override
    public String name() {
        return "txct";
    }

    @Override
    public String english() {
        return "meetings";
    }

    @Override
    public Audience audience() {
        return Audience.SECRETARIES;
    }

    @Override
    public int place() {
        return 55;
    }

    @Override
    public void run(UpdateContext context, String rest) {
        flows.begin(context, plan, new PlanMeetings.AllSessions());
    }
}
