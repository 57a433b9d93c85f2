package vn.nhipcau.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.nhipcau.council.Delegates;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.Traces;

import java.util.regex.Pattern;

/** A delegate takes up a voter's petition: hears what becomes of it, and never whose it is. */
@StoryTest
class FollowTests {
    private static final Pattern CODE = Pattern.compile("Mã tra cứu:\\s+(KN-26-\\d{6}-\\d)");

    @Autowired ApplicationContext house;
    @Autowired Delegates delegates;
    @Autowired Traces traces;

    private Hall hall;
    private Driver an;
    private Driver minh;
    private Driver binh;
    private String code;

    @BeforeEach
    void anFiles() {
        hall = new Hall(house);
        minh = hall.minh;
        binh = hall.binh;
        an = hall.people.citizen("Anhtho");
        an.says("Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập");
        an.taps("Tôi đồng ý").taps("Để lại liên hệ").says("Nguyễn Thị Anhtho, 0912 345 678");
        an.sees("0912").taps("Gửi");
        code = an.sees(CODE);
        binh.about(code).sees("[Mới] " + code);
        minh.about("");
    }

    private void answers(String words) {
        binh.looksAt("] " + code).replies(words).sees("Dự thảo trả lời " + code);
        binh.taps("Đã giải quyết xong").taps("Gửi trả lời");
        an.sees(words);
    }

    @Test
    void theDelegateHearsEachStepAndNoName() {
        minh.says("/theodoi " + code)
                .sees("Ông/Bà đang theo dõi kiến nghị này")
                .sees("Nơi giải quyết: UBND phường Bồ Đề")
                .seesButtons("[Thôi theo dõi]");
        binh.taps("Tiếp nhận");
        minh.sees("Kiến nghị " + code + " Ông/Bà theo dõi: Đang giải quyết");
        answers("Đã nạo vét ngày 25/11");
        minh.sees("Kiến nghị " + code + " Ông/Bà theo dõi: Đã trả lời");
        an.looksAt("Trả lời kiến nghị " + code).taps("Đề nghị xem xét lại");
        an.sees("Vì sao?").says("Mưa hôm qua cống vẫn tắc").taps("Gửi đề nghị");
        minh.sees("người kiến nghị đề nghị xem xét lại trả lời. Lý do: Mưa hôm qua");
        minh.says("/theodoi").sees("Kiến nghị Ông/Bà theo dõi (1)").taps(code);
        // Open again: what it came to before is not said of now.
        minh.sees("Người kiến nghị đã đề nghị xem xét lại")
                .seesBoth("Trạng thái: Đang xem xét lại", "Kết quả của lần trả lời trước: Đã giải")
                .seesNo("\nKết quả: Đã giải quyết xong")
                .taps("Thôi theo dõi");
        minh.sees("Ông/Bà không theo dõi kiến nghị này").seesButtons("[Theo dõi]");
        long heard = minh.count("Ông/Bà theo dõi:");
        answers("Đã thay đoạn cống hỏng");
        hall.settle();
        assertThat(minh.count("Ông/Bà theo dõi:")).isEqualTo(heard);
        minh.seesNo("Anhtho").seesNo("0912").seesNo("345 678").seesNo("Bình");
    }

    @Test
    void onlyOfTheirOwnConstituency() {
        hall.transaction.executeWithoutResult(
                _ -> {
                    delegates.bind("db-1-1", hall.person(minh).id());
                    delegates.bind("db-2-1", hall.person(hall.phuc).id());
                });
        minh.says("/theodoi " + code).sees("không thuộc đơn vị bầu cử của Ông/Bà");
        hall.phuc.says("/theodoi " + code).sees("Ông/Bà đang theo dõi kiến nghị này");
        binh.taps("Tiếp nhận");
        hall.phuc.sees("Kiến nghị " + code + " Ông/Bà theo dõi");
        minh.seesNo(code + " Ông/Bà theo dõi");
        hall.transaction.executeWithoutResult(
                _ -> {
                    delegates.release(hall.person(minh).id());
                    delegates.release(hall.person(hall.phuc).id());
                });
    }

    /** What the petitioner wrote is gone from the delegate's chat too. */
    @Test
    void whatIsErasedIsFollowedNoMore() {
        minh.says("/theodoi " + code).sees("Ông/Bà đang theo dõi kiến nghị này");
        answers("Đã nạo vét ngày 25/11");
        String reason = "vẫn tắc dấu" + code.replace("-", "");
        an.looksAt("Trả lời kiến nghị " + code).taps("Đề nghị xem xét lại");
        an.sees("Vì sao?").says(reason).taps("Gửi đề nghị");
        minh.sees(reason);
        assertThat(traces.of(reason)).isNotEmpty();
        an.about("").says("/dulieu").taps("Xóa dữ liệu").taps("Xóa vĩnh viễn");
        minh.sees(code + ": nội dung đã được xóa, không theo dõi được nữa");
        hall.settle();
        minh.seesNo(reason);
        assertThat(traces.of(reason)).isEmpty();
        minh.says("/theodoi").sees("Kiến nghị Ông/Bà theo dõi (0)");
    }

    @Test
    void aCodeThatIsNone() {
        minh.says("/theodoi KN-26-999999-1").sees("Không có kiến nghị nào với mã này");
    }

    @Test
    void whatTheResultsNameIsTakenUpFromThere() {
        minh.says("/ketqua");
        hall.phuc.says("/ketqua");
        hall.transaction.executeWithoutResult(
                _ -> delegates.bind("db-2-1", hall.person(minh).id()));
        minh.says("/ketqua").sees("bấm Theo dõi").taps("Theo dõi");
        minh.sees("Theo dõi kiến nghị nào?").looksAt(code + " – Thoát nước, ngập úng");
        minh.taps(code).sees("Ông/Bà đang theo dõi kiến nghị này");
        minh.looksAt("Theo dõi kiến nghị nào?").sees("[✓ " + code + "]");
        binh.taps("Tiếp nhận");
        minh.sees("Kiến nghị " + code + " Ông/Bà theo dõi: Đang giải quyết");
        minh.seesNo("Anhtho").seesNo("0912");
        hall.transaction.executeWithoutResult(_ -> delegates.release(hall.person(minh).id()));
    }

    @Test
    void aSecretaryTakesUpWhatTheResultsName() {
        hall.lan.about("").says("/ketqua").sees("của đơn vị bầu cử nào?");
        String name =
                delegates.constituencies().stream()
                        .filter(one -> one.wards().contains("bo-de"))
                        .findFirst()
                        .orElseThrow()
                        .name()
                        .vi();
        hall.lan.taps(name).sees("bấm Theo dõi").taps("Theo dõi");
        hall.lan.sees("Theo dõi kiến nghị nào?").taps(code).sees("đang theo dõi kiến nghị này");
        binh.taps("Tiếp nhận");
        hall.lan.sees("Kiến nghị " + code + " Ông/Bà theo dõi: Đang giải quyết");
        hall.lan.looksAt("đang theo dõi kiến nghị này").taps("Thôi theo dõi");
        hall.lan.sees("Ông/Bà không theo dõi kiến nghị này");
    }
}
