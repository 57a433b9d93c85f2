package vn.nhipcau.agenda.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.UpdateContext;

/**
 * The council's sessions, for the secretariat.
 *
 * <pre>
 * Lan   /kyhop
 * Bot   Kỳ họp sắp tới: Kỳ họp thứ 8 (thường lệ cuối năm), 09/12/2026–11/12/2026 [Kỳ họp thứ 8] [Thêm kỳ họp]
 * Lan   [Kỳ họp thứ 8]
 * Bot   Kỳ họp thứ 8 … [Thêm tài liệu] [Chương trình] [Đổi ngày] [Sửa số, loại] [Hủy kỳ họp]
 * </pre>
 */
@Component
class SessionCommand implements ChatCommand {
    private final SessionCards sessionCards;

    SessionCommand(SessionCards sessionCards) {
        this.sessionCards = sessionCards;
    }

    @Override
    public String name() {
        return "kyhop";
    }

    @Override
    public String english() {
        return "session";
    }

    @Override
    public Audience audience() {
        return Audience.SECRETARIES;
    }

    @Override
    public int place() {
        return 50;
    }

    @Override
    public void run(UpdateContext context, String rest) {
        sessionCards.list(context);
    }
}
