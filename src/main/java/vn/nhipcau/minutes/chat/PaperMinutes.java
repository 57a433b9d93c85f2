package vn.nhipcau.minutes.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.minutes.MinutesBook;

/** The paper minutes are photographed, page by page. */
@Component
class PaperMinutes {
    private static final int MOST_SCANS = 50;

    private final MinutesBook book;
    private final RemarkHandler handler;

    PaperMinutes(MinutesBook book, RemarkHandler handler) {
        this.book = book;
        this.handler = handler;
    }

    /** Takes a page; false, and they are told why, if it cannot be taken. */
    boolean scan(UpdateContext context, MessageContent.Attached page, VoterMeeting meeting) {
        if (handler.refuseTooBig(context, page)) return false;
        if (book.scans(meeting).size() >= MOST_SCANS) {
            context.hint("minutes.tooManyFiles", MOST_SCANS);
            return false;
        }
        book.scanned(meeting, handler.keep(context, page));
        context.receipt();
        return true;
    }
}
