package vn.nhipcau.minutes.chat;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.RefusedFiles;
import vn.nhipcau.council.Units;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.minutes.Remark;
import vn.nhipcau.minutes.Remarks;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Staff;
import vn.nhipcau.petition.AnswerText;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.petition.Replies;
import vn.nhipcau.record.UnseenFiles;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.Optional;

/**
 * The answer to what was said at a meeting comes back to whoever took it down, besides the
 * secretariat's card to tell the voter; who has that card in their own chat is told but once.
 */
@Component
class AnswersBack implements RefusedFiles {
    private final Remarks remarks;
    private final Meetings meetings;
    private final MinutesView views;
    private final Replies replies;
    private final AnswerText answers;
    private final Petitions petitions;
    private final UnseenFiles unseen;
    private final Staff staff;
    private final People people;
    private final Contacts contacts;
    private final Units units;
    private final Outbox outbox;
    private final Texts texts;

    AnswersBack(
            Remarks remarks,
            Meetings meetings,
            MinutesView views,
            Replies replies,
            AnswerText answers,
            Petitions petitions,
            UnseenFiles unseen,
            Staff staff,
            People people,
            Contacts contacts,
            Units units,
            Outbox outbox,
            Texts texts) {
        this.remarks = remarks;
        this.meetings = meetings;
        this.views = views;
        this.replies = replies;
        this.answers = answers;
        this.petitions = petitions;
        this.unseen = unseen;
        this.staff = staff;
        this.people = people;
        this.contacts = contacts;
        this.units = units;
        this.outbox = outbox;
        this.texts = texts;
    }

    @EventListener
    void on(PetitionChanged event) {
        boolean answer = event.kind() == Kind.REPLIED || event.kind() == Kind.CORRECTED;
        if (!answer || event.petition().source() != Petition.Source.MEETING) return;
        remarks.ofPetition(event.petition().id())
                .ifPresent(remark -> recorder(remark).ifPresent(one -> tell(event, remark, one)));
    }

    private Optional<Person> recorder(Remark remark) {
        return Optional.ofNullable(remark.recordedBy())
                .flatMap(people::find)
                .filter(one -> one.address().filter(address -> !hasTheCard(address)).isPresent());
    }

    /** Files that do not come back to whoever took it down are brought by the secretariat. */
    @Override
    public boolean refused(Outbox.FilesRefused refused) {
        var petition = PetitionWords.petition(refused.subject()).flatMap(petitions::find);
        var recorder =
                petition.flatMap(one -> remarks.ofPetition(one.id()))
                        .flatMap(this::recorder)
                        .filter(one -> one.address().orElseThrow() == refused.address());
        if (recorder.isEmpty()) return false;
        var one = recorder.get();
        String code = petition.orElseThrow().code();
        String name = staff.nameOf(one.id()).orElse("…");
        for (long address : contacts.reach(units.secretariat().id())) {
            var files = unseen.words(refused.files(), Language.VI);
            var text = texts.say(Language.VI, "minutes.filesNotBack", code, files, name);
            outbox.say(
                    Letter.notice(address, text, refused.subject())
                            .with(unseen.attachments(refused.files())));
        }
        var files = unseen.words(refused.files(), one.language());
        var text = texts.say(one.language(), "minutes.filesNotHere", code, files);
        outbox.say(Letter.notice(refused.address(), text, refused.subject()));
        return true;
    }

    private boolean hasTheCard(long address) {
        return contacts.reach(units.secretariat().id()).contains(address);
    }

    private void tell(PetitionChanged event, Remark remark, Person one) {
        var petition = event.petition();
        var reply = replies.last(petition);
        if (reply.isEmpty()) return;
        var meeting = meetings.find(remark.meeting()).orElseThrow();
        var text =
                RichText.lines(
                        texts.say(one.language(), "minutes.answerBack", views.day(meeting)),
                        answers.of(petition, reply.get(), one.language()));
        outbox.say(
                Letter.notice(one.address().orElseThrow(), text, PetitionWords.subject(petition))
                        .with(event.files()));
    }
}
