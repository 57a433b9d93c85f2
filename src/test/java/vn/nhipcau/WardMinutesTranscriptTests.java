package vn.nhipcau;

import org.springframework.test.context.TestPropertySource;

/** The minutes of a voter meeting, in a ward's own council. */
@TestPropertySource(properties = "nhipcau.config=config/examples/phuong-bo-de")
class WardMinutesTranscriptTests extends MinutesTranscriptTests {
    @Override
    String folder() {
        return "phuong-bo-de/";
    }

    @Override
    String answering() {
        return "Phòng Kinh tế, Hạ tầng và Đô thị phường";
    }
}
