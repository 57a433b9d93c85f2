package vn.nhipcau;

import org.springframework.test.context.TestPropertySource;

/** A round of voter meetings, in a ward's own council. */
@TestPropertySource(properties = "nhipcau.config=config/examples/phuong-bo-de")
class WardRoundTranscriptTests extends RoundTranscriptTests {
    @Override
    String folder() {
        return "phuong-bo-de/";
    }

    // Hosts are those of a meeting's wards, and a ward's own council knows none.
    @Override
    boolean isHosted() {
        return false;
    }
}
