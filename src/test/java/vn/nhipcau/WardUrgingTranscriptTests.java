package vn.nhipcau;

import org.springframework.test.context.TestPropertySource;

/** How a late answer is urged, in a ward's own council. */
@TestPropertySource(properties = "nhipcau.config=config/examples/phuong-bo-de")
class WardUrgingTranscriptTests extends UrgingTranscriptTests {
    @Override
    String folder() {
        return "phuong-bo-de/";
    }

    @Override
    String answering() {
        return "Phòng Kinh tế, Hạ tầng và Đô thị phường";
    }

    @Override
    String answeringId() {
        return "phong-kthtdt";
    }

    @Override
    String council() {
        return "phường Bồ Đề";
    }
}
