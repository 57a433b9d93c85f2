package vn.nhipcau.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.Traces;

/** Citizens see who was elected where they live. */
@StoryTest
class DelegatesCommandTests {
    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired Traces traces;

    private People people;

    @BeforeEach
    void meet() {
        people = new People(messenger, receiver);
    }

    @Test
    void aCitizenChoosesTheirWard() {
        var an = people.citizen("An");
        an.says("/daibieu").sees("Đại biểu của phường nào?").taps("Gia Thụy");
        an.sees("Đại biểu HĐND quận Long Biên được bầu tại phường Gia Thụy")
                .sees("Tổ đại biểu số 3")
                .sees("– Vũ Thí Dụ (Tổ trưởng, Trưởng Ban Pháp chế)\n– Bùi Thị Mẫu\n")
                .sees("Hội đồng nhân dân làm gì?")
                .seesButtons("[Phường khác]");
        an.seesNo("Phạm Thí Dụ").taps("Phường khác").sees("Đại biểu của phường nào?");
    }

    @Test
    void whereTheyLiveIsSaidOnce() {
        var eve = people.citizen("Eve", "en");
        eve.says("The drain in Bo De ward is blocked").taps("I agree").sees("Draft petition");
        eve.taps("Send").sees("KN-26-");
        eve.says("/delegates").sees("The delegates of which ward?").taps("Bo De");
        eve.sees("elected in Bo De");
        eve.says("/delegates")
                .sees("Delegates to the People’s Council of Long Bien District, elected in Bo De")
                .sees("– Phạm Thí Dụ (Group leader, Vice Chair of the District People’s Council)")
                .taps("Another ward")
                .sees("The delegates of which ward?");
    }

    @Test
    void nothingIsKeptOfTheQuestion() {
        var mai = people.citizen("Mai");
        mai.says("/daibieu").sees("Đại biểu của phường nào?").taps("Cự Khối");
        mai.sees("được bầu tại phường Cự Khối");
        assertThat(traces.of("cu-khoi")).doesNotContain("person.ward");
        mai.says("/daibieu").sees("Đại biểu của phường nào?");
    }
}
