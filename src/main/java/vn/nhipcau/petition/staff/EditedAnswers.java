package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.Reply;
import vn.nhipcau.record.answering.AnsweringTools;
import vn.nhipcau.record.answering.EditedDrafts;
import vn.nhipcau.shared.SubjectKind;

import java.util.Set;

/** Staff edit what they said of petitions. */
@Component
class EditedAnswers extends EditedDrafts<Petition, Reply> {
    /** What has gone to others at once. */
    private static final Set<String> GONE =
            Set.of(
                    Prompts.KIND.about().name(),
                    Approval.KIND.about().name(),
                    SupportRequests.ABOUT.name());

    EditedAnswers(AnsweredPetitions petitions, ReplyDrafts drafts, AnsweringTools tools) {
        super(petitions, drafts, tools);
    }

    @Override
    protected boolean sayTooLate(UpdateContext context, String subject) {
        if (!GONE.contains(SubjectKind.nameOf(subject))) return false;
        context.reply("petition.staff.editedTooLate");
        return true;
    }
}
