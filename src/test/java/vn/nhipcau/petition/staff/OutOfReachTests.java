package vn.nhipcau.petition.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.util.regex.Pattern;

/** A citizen who has blocked us is told by the secretariat what we cannot bring. */
@Tag("one-database")
@StoryTest
class OutOfReachTests {
    private static final Pattern CODE = Pattern.compile("Mã tra cứu:\\s+(KN-26-\\d{6}-\\d)");

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;

    private People people;
    private Driver an;
    private Driver binh;
    private Driver lan;

    @BeforeEach
    void meet() {
        people = new People(messenger, receiver);
        people.boDeJoins();
        lan = people.secretary();
        lan.says("/start").sees("Kính chào");
        an = people.citizen("An");
        binh = people.officer();
    }

    private String files(String words) {
        String code = People.files(an, words);
        binh.about(code);
        lan.about(code);
        return code;
    }

    private void isAsked(String code) {
        binh.taps("Hỏi thêm").sees(code + ": cần hỏi").replies("Đoạn nào bị ngập?");
        lan.sees("Hỏi thêm người kiến nghị: " + code)
                .sees("Đoạn nào bị ngập?")
                .replies("Đoạn đầu ngõ")
                .sees(code + ": đã chuyển thông tin bổ sung (Lan).");
        binh.sees("người kiến nghị trả lời câu hỏi:\nĐoạn đầu ngõ");
    }

    @Test
    void aQuestionToWhoHasLeftIsAskedOtherwise() {
        String code = files("Cống phường Bồ Đề tắc, mưa là ngập");
        an.does(new MessageContent.Left("kicked"), null);
        isAsked(code);
    }

    @Test
    void aQuestionThatDoesNotArriveIsAskedOtherwise() {
        String code = files("Cống ngõ 3 phường Bồ Đề tắc, mưa là ngập");
        messenger.refusesAt(an.chat());
        isAsked(code);
    }

    @Test
    void whatDidNotArriveInAGroupIsBroughtWhenItIsBack() {
        var duc = people.citizen("Đức").in("-1081", "Cán bộ phường Thạch Bàn");
        people.joins(lan, duc, "UBND phường Thạch Bàn");
        messenger.refusesAt("-1081");
        String code = files("Cống phường Thạch Bàn tắc, mưa là ngập");
        lan.about("").sees("UBND phường Thạch Bàn chưa có đầu mối tiếp nhận còn hiệu lực");
        messenger.acceptsAt("-1081");
        duc.says("/viec").sees("[Mới] " + code).seesBoth("[Mới] " + code, "[Tiếp nhận]");
    }

    @Test
    void thatItIsNotAcceptedIsToldOtherwise() {
        String code = isDeclined(new MessageContent.Left("kicked"));
        lan.sees("Báo kết quả bằng cách khác: " + code)
                .sees("Kết quả: không tiếp nhận. Lý do: Không rõ nội dung kiến nghị.")
                .taps("Đã báo lại")
                .sees(code + ": đã báo kết quả cho người kiến nghị (Lan).");
    }

    @Test
    void thatItIsNotAcceptedAndDoesNotArriveIsToldOtherwise() {
        String code = isDeclined(null);
        lan.sees("Báo kết quả bằng cách khác: " + code)
                .sees("Kết quả: không tiếp nhận. Lý do: Không rõ nội dung kiến nghị.");
    }

    /** The card must not say that all of it was brought, and somebody has to bring the rest. */
    @Test
    void filesThatNoMessengerTakesAreBroughtByAPerson() {
        String code = files("Cống ngõ 7 phường Bồ Đề tắc, mưa là ngập");
        binh.sees("[Mới] " + code).replies("Đã nạo vét");
        binh.sees("Dự thảo trả lời " + code).repliesWithPhoto().sees("Tệp đính kèm: 1");
        messenger.refusesFilesAt(an.chat());
        binh.taps("Đã giải quyết xong").taps("Gửi trả lời");
        an.sees("Trả lời kiến nghị " + code).sees("Đã nạo vét");
        binh.seesBoth("[Đã trả lời] " + code, "trừ tệp kèm theo");
        lan.sees("Báo kết quả bằng cách khác: " + code).sees("có tệp kèm theo không gửi được");
        lan.sees(code + ": tệp kèm trả lời").sees("(PHOTO)");
        lan.taps("Đã báo lại").sees(code + ": đã báo kết quả cho người kiến nghị (Lan).");
        binh.seesBoth("[Đã trả lời] " + code, "đã gửi tới người kiến nghị lúc");
    }

    /** Nothing of it has arrived: nobody may say that the words did, and the files are at hand. */
    @Test
    void anAnswerWithFilesThatDoesNotArriveIsBroughtWithThem() {
        String code = files("Cống ngõ 6 phường Bồ Đề tắc, mưa là ngập");
        binh.sees("[Mới] " + code).replies("Đã nạo vét");
        binh.sees("Dự thảo trả lời " + code).repliesWithPhoto().sees("Tệp đính kèm: 1");
        messenger.refusesAt(an.chat());
        binh.taps("Đã giải quyết xong").taps("Gửi trả lời");
        binh.seesBoth("[Đã trả lời] " + code, "chưa gửi được tới người kiến nghị");
        lan.sees(code + ": tệp kèm trả lời").about("").sees("(PHOTO)").about(code);
        lan.looksAt("Báo kết quả bằng cách khác: " + code);
        assertThat(lan.shows("Trả lời đã tới người kiến nghị")).isFalse();
    }

    /** What colleagues lack of what colleagues sent is said where they lack it. */
    @Test
    void aFileOfASupportingUnitThatDoesNotArriveIsSaidThere() {
        var duc = people.citizen("Đức").in("-1083", "Cán bộ phường Giang Biên");
        people.joins(lan.about(""), duc, "UBND phường Giang Biên");
        String code = files("Cống ngõ 16 phường Bồ Đề tắc, mưa là ngập");
        binh.sees("[Mới] " + code);
        binh.taps("Khác…").taps("Đề nghị phối hợp").taps("Tất cả đơn vị");
        binh.taps("UBND phường Giang Biên")
                .sees("cần đơn vị phối hợp làm gì?")
                .replies("Xin ảnh cống phía Giang Biên");
        duc.about(code).sees("Xin ảnh cống phía Giang Biên");
        messenger.refusesFilesAt(binh.chat());
        try {
            duc.repliesWithPhoto();
            binh.about("").sees("Không hiển thị được tại đây: 1 tệp, ảnh kèm theo");
        } finally {
            messenger.takesFilesAt(binh.chat());
        }
    }

    @Test
    void oneFileOfAnAnswerIsBroughtByAPersonToo() {
        String code = files("Cống ngõ 8 phường Bồ Đề tắc, mưa là ngập");
        binh.sees("[Mới] " + code).replies("Đã nạo vét");
        binh.sees("Dự thảo trả lời " + code).repliesWithPhoto().sees("Tệp đính kèm: 1");
        binh.sees("Dự thảo trả lời " + code).repliesWithPhoto().sees("Tệp đính kèm: 2");
        messenger.refusesOneFileAt(an.chat());
        binh.taps("Đã giải quyết xong").taps("Gửi trả lời");
        an.sees("Đã nạo vét").sees("(PHOTO)");
        binh.seesBoth("[Đã trả lời] " + code, "trừ tệp kèm theo");
        lan.sees("Báo kết quả bằng cách khác: " + code).sees("có tệp kèm theo không gửi được");
    }

    /** Who has to answer knows that there is more than they see, and how to get it. */
    @Test
    void aFileThatDoesNotArriveInAGroupIsAskedForOnceMore() {
        an.says("Cống ngõ 9 phường Bồ Đề tắc, mưa là ngập").taps("Tôi đồng ý");
        an.sees("Bản nháp").sendsPhoto("").sees("Tệp đính kèm: 1");
        an.sendsPhoto("").sees("Tệp đính kèm: 2");
        messenger.refusesOneFileAt(binh.chat());
        an.taps("Gửi");
        String code = an.sees(CODE);
        binh.about(code).sees(code + ": có tệp của người kiến nghị không hiển thị được tại đây");
        binh.seesBoth("[Mới] " + code, "Không hiển thị được tại đây: 1 ảnh");
        binh.taps("Hỏi thêm").sees(code + ": cần hỏi").replies("Xin gửi lại ảnh");
        an.sees("Xin gửi lại ảnh").replies("Tôi gửi lại đây");
        binh.sees("người kiến nghị trả lời câu hỏi");
        binh.seesBoth("[Đang giải quyết] " + code, "Để trả lời: giữ tin này");
        assertThat(binh.shows("Không hiển thị được tại đây")).isFalse();
    }

    @Test
    void oneFileOfSeveralThatNoMessengerTakesIsBroughtByAPerson() {
        String code = files("Cống ngõ 17 phường Bồ Đề tắc, mưa là ngập");
        binh.sees("[Mới] " + code).replies("Đã nạo vét");
        binh.sees("Dự thảo trả lời " + code).repliesWithPhoto();
        binh.seesBoth("Dự thảo trả lời " + code, "Tệp đính kèm: 1").repliesWithDocument();
        binh.seesBoth("Dự thảo trả lời " + code, "Tệp đính kèm: 2");
        messenger.refusesAt(an.chat(), FileKind.DOCUMENT);
        binh.taps("Đã giải quyết xong").taps("Gửi trả lời");
        an.sees("Trả lời kiến nghị " + code).sees("(PHOTO)").seesNo("(DOCUMENT)");
        binh.seesBoth("[Đã trả lời] " + code, "trừ tệp kèm theo");
        lan.sees("Báo kết quả bằng cách khác: " + code).sees("có tệp kèm theo không gửi được");
        lan.sees(code + ": tệp kèm trả lời").sees("(DOCUMENT)");
    }

    /** The unit works with what it has, knows what it lacks, and how to get it. */
    @Test
    void whatTheUnitCannotSeeIsSaidOnItsCardAndBroughtByAPerson() {
        var group = binh.chat();
        messenger.refusesFilesAt(group);
        try {
            an.says("Cống ngõ 27 phường Bồ Đề tắc, mưa là ngập").taps("Tôi đồng ý");
            an.sendsPhoto("").sees("Tệp đính kèm: 1").sendsDocument(1000).sees("Tệp đính kèm: 2");
            String code = an.taps("Gửi").sees(CODE);
            binh.about(code)
                    .seesBoth(
                            "[Mới] " + code,
                            "Không hiển thị được tại đây: 1 ảnh, 1 tệp của người kiến nghị")
                    .seesBoth("[Mới] " + code, "cũng có thể bấm “Hỏi thêm” để đề nghị gửi lại.")
                    .seesBoth("[Mới] " + code, "[Hỏi thêm]");
            lan.about(code)
                    .sees("1 ảnh của người kiến nghị không gửi được tới UBND phường Bồ Đề")
                    .sees("(PHOTO)");
            an.about(code).seesNo("không gửi được");
        } finally {
            messenger.takesFilesAt(group);
        }
    }

    @Test
    void whatWasSentAgainIsNoLongerMissing() {
        var group = binh.chat();
        messenger.refusesFilesAt(group);
        String code;
        try {
            an.says("Cống ngõ 37 phường Bồ Đề tắc, mưa là ngập").taps("Tôi đồng ý");
            an.sendsPhoto("").sees("Tệp đính kèm: 1");
            code = an.taps("Gửi").sees(CODE);
            binh.about(code).seesBoth("[Mới] " + code, "Không hiển thị được tại đây: 1 ảnh");
        } finally {
            messenger.takesFilesAt(group);
        }
        binh.taps("Hỏi thêm").sees(code + ": cần hỏi").replies("Xin gửi lại ảnh");
        an.about(code).sees("Xin gửi lại ảnh").repliesWithPhoto();
        binh.seesBoth("[Đang giải quyết] " + code, "Để trả lời: giữ tin này");
        assertThat(binh.shows("Không hiển thị được tại đây")).isFalse();
        binh.sees("(PHOTO)");
    }

    @Test
    void aNameThatNobodySeesIsSaidToBeNone() {
        String code = files("Cống ngõ 10 phường Bồ Đề tắc, mưa là ngập");
        var nameless = people.officer("\u200b\u2060").about(code);
        nameless.sees("[Mới] " + code).taps("Tiếp nhận");
        binh.seesBoth("] " + code, "Người tiếp nhận: người chưa ghi tên");
    }

    private String isDeclined(MessageContent.@Nullable Left left) {
        an.says("Tôi khiếu nại việc đèn đường phường Bồ Đề hỏng")
                .taps("Đây là kiến nghị, tiếp tục gửi")
                .taps("Tôi đồng ý")
                .taps("Gửi");
        String code = an.sees(CODE);
        lan.about(code).sees("[Chờ phân loại] " + code);
        if (left == null) messenger.refusesAt(an.chat());
        else an.does(left, null);
        lan.taps("Khác…").taps("Không tiếp nhận").taps("Không rõ nội dung kiến nghị");
        return code;
    }
}
