package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.UpdateContext;

/**
 * A colleague enters what somebody brought on paper, by phone or in person.
 *
 * <pre>
 * Lan   /nhaphoho
 * Bot   Nhập hộ kiến nghị   Kiến nghị đến bằng cách nào? [Đơn thư] [Điện thoại] [Trực tiếp] [Hủy]
 * Lan   [Đơn thư], (a photo of the letter), Cống ngõ 34 phố Phú Viên …
 * Bot   (the card, as for a citizen) [Gửi] …
 * Lan   [Gửi]
 * Bot   Đã tiếp nhận … Mã tra cứu: KN-26-000002-6 …   (the receipt to print)
 * </pre>
 */
@Component
class OnBehalfCommand implements ChatCommand {
    private final Flows flows;
    private final FilePetition filing;
    private final Clerks clerks;

    OnBehalfCommand(Flows flows, FilePetition filing, Clerks clerks) {
        this.flows = flows;
        this.filing = filing;
        this.clerks = clerks;
    }

    @Override
    public String name() {
        return "nhaphoho";
    }

    @Override
    public String english() {
        return "onbehalf";
    }

    @Override
    public Audience audience() {
        return Audience.STAFF;
    }

    @Override
    public int place() {
        return 36;
    }

    @Override
    public void run(UpdateContext context, String rest) {
        if (clerks.acting(context).isEmpty()) context.answer("petition.behalf.notStaff");
        else flows.begin(context, filing, filing.stepOf(Draft.EMPTY.onBehalf(null)));
    }
}
