package vn.nhipcau.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.nhipcau.chat.ScreenedTexts.cleared;
import static vn.nhipcau.chat.ScreenedTexts.insisted;

import org.junit.jupiter.api.Test;

import vn.nhipcau.council.CompetenceLevel;
import vn.nhipcau.council.Name;
import vn.nhipcau.council.SubjectArea;
import vn.nhipcau.council.Ward;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.petition.Filing;
import vn.nhipcau.routing.Kind;
import vn.nhipcau.routing.Reading;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Place;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A petition that is being written. */
class DraftTests {
    private static final Draft DRAIN = Draft.EMPTY.with("1", "Cống tắc").with("2", "mưa là ngập");

    private static Reading reading(String ward, String area) {
        return new Reading(
                Kind.PETITION,
                Kind.PETITION,
                Optional.of(
                        new Ward(ward, new Name(ward, ward), List.of(), List.of(), List.of(), "u")),
                List.of(),
                Optional.of(
                        new SubjectArea(
                                area,
                                new Name(area, area),
                                List.of(),
                                List.of(),
                                CompetenceLevel.values()[0],
                                Map.of())));
    }

    private static final Reading NOTHING =
            new Reading(
                    Kind.PETITION, Kind.PETITION, Optional.empty(), List.of(), Optional.empty());

    @Test
    void messagesStandBelowEachOther() {
        assertThat(DRAIN.text()).isEqualTo("Cống tắc\nmưa là ngập");
    }

    @Test
    void anEditedMessageStaysInItsPlace() {
        assertThat(DRAIN.with("1", "Cống vỡ").text()).isEqualTo("Cống vỡ\nmưa là ngập");
        assertThat(DRAIN.with("1", "").text()).isEqualTo("mưa là ngập");
        assertThat(DRAIN.with("3", "")).isEqualTo(DRAIN);
        assertThat(DRAIN.has("2")).isTrue();
        assertThat(DRAIN.with("2", "").has("2")).isFalse();
    }

    @Test
    void whatTheTextSaysIsUnderstoodAnew() {
        var draft = DRAIN.understood(reading("bo-de", "drainage"));
        assertThat(draft.ward()).isEqualTo("bo-de");
        assertThat(draft.area()).isEqualTo("drainage");
        assertThat(draft.understood(NOTHING).ward()).isNull();
        assertThat(draft.understood(NOTHING).area()).isNull();
    }

    @Test
    void whatThePersonChoseStays() {
        var chosen = DRAIN.inWard("ngoc-lam").inArea("roads");
        var draft = chosen.understood(reading("bo-de", "drainage"));
        assertThat(draft.ward()).isEqualTo("ngoc-lam");
        assertThat(draft.area()).isEqualTo("roads");
    }

    @Test
    void thatTheyDoNotKnowTheWardStaysToo() {
        var draft = DRAIN.inWard(null).understood(reading("bo-de", "drainage"));
        assertThat(draft.ward()).isNull();
        assertThat(draft.wardChosen()).isTrue();
    }

    @Test
    void allOfItIsFiled() {
        var contact = new Filing.Contact("An", "0912 345 678");
        var place = new Place(21.04, 105.87, "Chợ Bồ Đề");
        var filing =
                DRAIN.with(new Attachment(7, FileKind.PHOTO))
                        .with(new Attachment(8, FileKind.VOICE))
                        .at(place)
                        .leaving(contact)
                        .inWard("bo-de")
                        .inArea("drainage")
                        .insisting()
                        .filing(insisted("Cống tắc\nmưa là ngập"));
        assertThat(filing.text()).isEqualTo("Cống tắc\nmưa là ngập");
        assertThat(filing.ward()).isEqualTo("bo-de");
        assertThat(filing.area()).isEqualTo("drainage");
        assertThat(filing.files()).extracting(file -> file.file()).containsExactly(7L, 8L);
        assertThat(filing.place()).isEqualTo(place);
        assertThat(filing.contact()).isEqualTo(contact);
        assertThat(filing.insisted()).isTrue();
    }

    @Test
    void withoutAnAreaItIsFiledUnderOther() {
        assertThat(DRAIN.filing(cleared("Cống tắc")).area()).isEqualTo(SubjectArea.OTHER);
    }
}
