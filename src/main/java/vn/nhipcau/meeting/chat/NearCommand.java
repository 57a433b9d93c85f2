package vn.nhipcau.meeting.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Units;
import vn.nhipcau.meeting.Answer.Part;
import vn.nhipcau.meeting.Attendance;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.Notices;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.Recipient.Role;
import vn.nhipcau.outbox.ButtonRows;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.people.Consents;
import vn.nhipcau.people.Person;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Only;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The meetings that are announced: those near somebody's ward first, and all others on demand.
 *
 * <pre>
 * An    /lich
 * Bot   Lịch tiếp xúc cử tri tại phường Bồ Đề   1. … [1] [Tất cả các phường]
 * An    [1]
 * Bot   Thông báo tiếp xúc cử tri … [Tôi sẽ tham dự] [Nhắc tôi] [Gửi trước ý kiến] [Ngừng nhận]
 * </pre>
 */
@Component
class NearCommand implements ChatCommand, CardHandler<Only, NearCommand.Action> {
    private static final CardKind<Only, Action> KIND =
            CardKind.of(SubjectKind.ofOne("near"), Action.class);

    /** What the buttons of the list do. */
    sealed interface Action {
        /** This meeting is shown. */
        record Show(long meeting) implements Action {}

        /** The meetings of all wards are. */
        record All() implements Action {}
    }

    private static final int MOST = 10;
    private static final int IN_A_ROW = 5;

    private final Meetings meetings;
    private final Attendance answers;
    private final MeetingWords words;
    private final MeetingView views;
    private final InvitationsDue invitations;
    private final Consents consents;
    private final Units units;
    private final Cards cards;

    NearCommand(
            Meetings meetings,
            Attendance answers,
            MeetingWords words,
            MeetingView views,
            InvitationsDue invitations,
            Consents consents,
            Units units,
            Cards cards) {
        this.meetings = meetings;
        this.answers = answers;
        this.words = words;
        this.views = views;
        this.invitations = invitations;
        this.consents = consents;
        this.units = units;
        this.cards = cards;
    }

    @Override
    public String name() {
        return "lich";
    }

    @Override
    public String english() {
        return "calendar";
    }

    @Override
    public int place() {
        return 33;
    }

    @Override
    public void run(UpdateContext context, String rest) {
        var wards = wards(context.person());
        cards.answer(context.address().id(), KIND.subject(new Only()), list(context, wards));
    }

    @Override
    public CardKind<Only, Action> kind() {
        return KIND;
    }

    /** None: meetings are public. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(UpdateContext context, Tap<Only, Action> tap) {
        switch (tap.action()) {
            case Action.All _ -> cards.show(tap.card().id(), list(context, Set.of()));
            case Action.Show(var meeting) -> show(context, meeting);
        }
    }

    private void show(UpdateContext context, long id) {
        var meeting = meetings.find(id);
        if (meeting.isEmpty() || meeting.get().status() == MeetingStatus.PLANNED) return;
        var answer = answers.of(meeting.get(), context.person().id(), Part.CITIZEN).orElse(null);
        // A delegate owes the meeting an answer before they look at it as citizens do.
        boolean owed = invitations.isUnanswered(context.person(), meeting.get());
        cards.answer(
                context.address().id(),
                Notices.subject(meeting.get()),
                owed
                        ? views.now(meeting.get(), Role.DELEGATE, context.language(), null)
                        : views.now(meeting.get(), Role.CITIZEN, context.language(), answer));
    }

    // The wards of which they want notices, and the one they live in or wrote about last; none for
    // all.
    private Set<String> wards(Person person) {
        var wards = new HashSet<>(consents.noticesOf(person));
        if (wards.remove("")) return Set.of();
        person.home().or(person::ward).ifPresent(wards::add);
        wards.removeIf(ward -> units.findWard(ward).isEmpty());
        return wards;
    }

    private CardView list(UpdateContext context, Set<String> wards) {
        var language = context.language();
        var found =
                meetings.announced().stream()
                        .filter(meeting -> isNear(meeting, wards))
                        .limit(MOST)
                        .toList();
        var lines = new ArrayList<RichText>();
        lines.add(
                wards.isEmpty()
                        ? context.text("meeting.near.all")
                        : context.text("meeting.near.title", words.names(wards, language)));
        if (found.isEmpty()) lines.add(context.text("meeting.near.none"));
        for (int i = 0; i < found.size(); i++)
            lines.add(words.publicLine(i + 1, found.get(i), language));
        var rows =
                ButtonRows.numbered(
                        found,
                        1,
                        IN_A_ROW,
                        (number, meeting) -> KIND.button(number, new Action.Show(meeting.id())));
        if (!wards.isEmpty())
            rows.add(List.of(KIND.button(context.words("meeting.near.others"), new Action.All())));
        return new CardView(RichText.lines(lines), rows);
    }

    private static boolean isNear(VoterMeeting meeting, Set<String> wards) {
        return wards.isEmpty()
                || meeting.wards().isEmpty()
                || meeting.wards().stream().anyMatch(wards::contains);
    }
}
