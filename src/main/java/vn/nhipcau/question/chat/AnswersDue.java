package vn.nhipcau.question.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.DueNow;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.question.Questions;

import java.util.List;

/** Answers that a delegate has not said anything about yet. */
@Component
class AnswersDue implements DueNow {
    private final Questions questions;
    private final Roles roles;

    AnswersDue(Questions questions, Roles roles) {
        this.questions = questions;
        this.roles = roles;
    }

    @Override
    public List<Due> of(UpdateContext context) {
        if (!roles.has(context.person(), Role.DELEGATE)) return List.of();
        long waiting = questions.answered(context.person());
        return waiting == 0
                ? List.of()
                : List.of(new Due(context.text("question.now.answered", waiting), "cauhoicuatoi"));
    }

    @Override
    public int place() {
        return 30;
    }
}
