package vn.nhipcau.meeting.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.meeting.AdvanceViews;
import vn.nhipcau.meeting.Answer;
import vn.nhipcau.meeting.Answer.Kind;
import vn.nhipcau.meeting.Answer.Part;
import vn.nhipcau.meeting.Attendance;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.Notices;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.Recipient.Role;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is told of a meeting says whether they come.
 *
 * <pre>
 * Bot   Mời tiếp xúc cử tri … [Tôi sẽ dự] [Vắng, có lý do]              (to a delegate)
 * Bot   Mời tiếp xúc cử tri … [Cử đại diện dự] [Cử người thay]          (to a host)
 * Bot   Thông báo tiếp xúc cử tri … [Tôi sẽ tham dự] [Nhắc tôi] [Gửi trước ý kiến] [Ngừng nhận]
 * </pre>
 */
@Component
class MeetingCards implements CardHandler<Id, MeetingAction>, ReplyHandler {
    static final CardKind<Id, MeetingAction> KIND =
            CardKind.of(Notices.SUBJECT, MeetingAction.class);

    /** The question in a group who comes instead. */
    private static final SubjectKind<Instead> DEPUTY = SubjectKind.of("deputy", Instead.class);

    /** At which meeting, and on which card the invitation stands. */
    record Instead(long meeting, @Nullable Long card) {}

    private final Meetings meetings;
    private final Attendance answers;
    private final AdvanceViews views;
    private final AdvanceViewHandler viewHandler;
    private final MeetingView meetingView;
    private final MeetingWords words;
    private final TappedAs roles;
    private final Hosts hosts;
    private final NameSubstitute substitute;
    private final CitizenAttendance citizens;
    private final AbsenceReasons absence;
    private final Flows flows;
    private final Cards cards;

    MeetingCards(
            Meetings meetings,
            Attendance answers,
            AdvanceViews views,
            AdvanceViewHandler viewHandler,
            MeetingView meetingView,
            MeetingWords words,
            TappedAs roles,
            Hosts hosts,
            NameSubstitute substitute,
            CitizenAttendance citizens,
            AbsenceReasons absence,
            Flows flows,
            Cards cards) {
        this.meetings = meetings;
        this.answers = answers;
        this.views = views;
        this.viewHandler = viewHandler;
        this.meetingView = meetingView;
        this.words = words;
        this.roles = roles;
        this.hosts = hosts;
        this.substitute = substitute;
        this.citizens = citizens;
        this.absence = absence;
        this.flows = flows;
        this.cards = cards;
    }

    @Override
    public CardKind<Id, MeetingAction> kind() {
        return KIND;
    }

    /** None: invitations say nothing of any case. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public List<Hearing<?>> hearings() {
        return List.of(
                Hearing.of(
                        KIND.about(),
                        (context, about) -> replied(context, new Instead(about.id(), null))),
                Hearing.of(DEPUTY, this::replied));
    }

    @Override
    public void tapped(UpdateContext context, Tap<Id, MeetingAction> tap) {
        var meeting = meetings.lock(tap.about().id());
        var action = tap.action();
        if (action instanceof MeetingAction.Stop) {
            citizens.stop(context, tap.card().id());
            return;
        }
        boolean open = meeting.status() == MeetingStatus.ANNOUNCED;
        var role = roles.of(action, context, meeting);
        if (open && role.isPresent() && isOutdated(tap.card().id(), meeting)) {
            // They would say yes to another day than they see.
            context.alert("meeting.outdated", words.when(meeting, context.language()));
            show(context, tap.card().id(), meeting, role.get());
            return;
        }
        if (open && role.isPresent()) {
            act(context, tap.card().id(), meeting, action, role.get());
            return;
        }
        if (open) {
            context.note("meeting.notYours");
            return;
        }
        context.note(meeting.status().tookPlace() ? "meeting.tookPlace" : "meeting.over");
        cards.show(
                tap.card().id(),
                meetingView.over(
                        meeting,
                        role.orElseGet(() -> TappedAs.meantFor(action, context)),
                        context.language(),
                        !context.inGroup() && citizens.getNotices(context)));
    }

    private boolean isOutdated(long card, VoterMeeting meeting) {
        return cards.view(card)
                .map(view -> view.text().text())
                .filter(
                        shown ->
                                Stream.of(Language.values())
                                        .map(language -> words.when(meeting, language))
                                        .noneMatch(shown::contains))
                .isPresent();
    }

    private void act(
            UpdateContext context,
            long card,
            VoterMeeting meeting,
            MeetingAction action,
            Role role) {
        long person = context.person().id();
        if (role == Role.DELEGATE) absence.settle(context, card, meeting);
        switch (action) {
            case MeetingAction.Attend _ ->
                    say(meeting, new Answer(person, Part.DELEGATE, Kind.ATTENDING, ""));
            case MeetingAction.Reason(var reason) ->
                    say(meeting, new Answer(person, Part.DELEGATE, Kind.ABSENT, reason));
            case MeetingAction.Host _ ->
                    hosts.come(context, meeting, hosts.voice(context, meeting).orElseThrow());
            case MeetingAction.Absent _ -> {
                absence.ask(context, card, meeting);
                return;
            }
            case MeetingAction.Substitute _ -> {
                // In a group not every word is heard, but each reply.
                if (context.inGroup()) askWhoInstead(context, card, meeting);
                else
                    flows.begin(
                            context, substitute, new NameSubstitute.WhoInstead(meeting.id(), card));
                return;
            }
            case MeetingAction.Join _ -> citizens.join(context, meeting);
            case MeetingAction.Remind _ -> citizens.remind(context, meeting);
            case MeetingAction.Leave _ -> citizens.leave(context, meeting);
            case MeetingAction.View _ -> {
                if (flows.isBusy(context)) return;
                views.wanted(meeting, person);
                viewHandler.ask(context, meeting);
                return;
            }
            case MeetingAction.Back _, MeetingAction.Stop _ -> {}
        }
        show(context, card, meeting, role);
    }

    private void askWhoInstead(UpdateContext context, long card, VoterMeeting meeting) {
        String subject = DEPUTY.of(new Instead(meeting.id(), card));
        cards.answer(
                context.address().id(),
                subject,
                meetingView.whoInstead(meeting, context.language()));
    }

    private void say(VoterMeeting meeting, Answer answer) {
        answers.say(meeting, answer);
    }

    private void show(UpdateContext context, long card, VoterMeeting meeting, Role role) {
        var voice =
                role == Role.HOST ? hosts.voice(context, meeting) : Optional.<Hosts.Voice>empty();
        var answer =
                voice.isPresent()
                        ? hosts.answer(context, meeting, voice.get())
                        : answers.of(meeting, context.person().id(), part(role));
        cards.show(card, meetingView.now(meeting, role, context.language(), answer.orElse(null)));
    }

    private static Part part(Role role) {
        return role == Role.DELEGATE ? Part.DELEGATE : Part.CITIZEN;
    }

    // Who comes instead of somebody: said to the question, or to the invitation itself.
    private boolean replied(UpdateContext context, Instead about) {
        var found = meetings.find(about.meeting());
        if (found.isEmpty() || found.get().status() != MeetingStatus.ANNOUNCED) return false;
        var meeting = meetings.lock(found.get().id());
        var voice = hosts.voice(context, meeting);
        if (voice.isEmpty()) return false;
        if (!(context.said() instanceof MessageContent.Words(var name))) {
            context.hint("meeting.whoInstead.onlyWords");
            context.keepAsking();
            return true;
        }
        if (hosts.isNobodyElse(context, name)) {
            context.reply("meeting.whoInstead.self");
            context.keepAsking();
            return true;
        }
        String kept = hosts.send(context, meeting, voice.get(), name);
        context.reply("meeting.said.SUBSTITUTE", kept);
        if (about.card() != null) show(context, about.card(), meeting, Role.HOST);
        return true;
    }
}
