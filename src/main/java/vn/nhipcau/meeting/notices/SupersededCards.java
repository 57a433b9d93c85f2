package vn.nhipcau.meeting.notices;

import org.springframework.stereotype.Component;

import vn.nhipcau.meeting.Notice;
import vn.nhipcau.meeting.Notice.Occasion;
import vn.nhipcau.meeting.Notices;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.MeetingHeads;
import vn.nhipcau.meeting.chat.Recipient;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.shared.Language;

import java.util.HashMap;
import java.util.List;

/**
 * What was said of a meeting before it changed is closed: nobody says yes to another day than they
 * see.
 */
@Component
class SupersededCards {
    private final MeetingHeads heads;
    private final Cards cards;

    SupersededCards(MeetingHeads heads, Cards cards) {
        this.heads = heads;
        this.cards = cards;
    }

    void close(VoterMeeting meeting, Notice notice, List<Recipient> some) {
        if (notice.occasion() == Occasion.ANNOUNCED || notice.occasion() == Occasion.REMINDER)
            return;
        var languages = new HashMap<Long, Language>();
        for (Recipient one : some) languages.putIfAbsent(one.address(), one.language());
        for (Card old : cards.shown(Notices.subject(meeting), languages.keySet()))
            cards.close(
                    old.id(),
                    heads.superseded(notice, languages.getOrDefault(old.address(), Language.VI)));
    }
}
