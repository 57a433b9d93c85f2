package vn.nhipcau.petition.chat;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.petition.Filing;
import vn.nhipcau.record.Passage;
import vn.nhipcau.shared.Place;

import java.util.List;

/** A copy of a draft that is being changed; the draft itself stays as it is. */
final class DraftChange {
    List<Passage> passages;
    @Nullable String ward;
    boolean wardChosen;
    @Nullable String area;
    boolean areaChosen;
    List<Attachment> files;
    @Nullable Place place;
    Filing.@Nullable Contact contact;
    boolean insisted;
    Draft.@Nullable Behalf behalf;
    @Nullable List<Passage> later;
    @Nullable List<Draft.AlbumItem> albums;

    DraftChange(Draft from) {
        passages = from.passages();
        ward = from.ward();
        wardChosen = from.wardChosen();
        area = from.area();
        areaChosen = from.areaChosen();
        files = from.files();
        place = from.place();
        contact = from.contact();
        insisted = from.insisted();
        behalf = from.behalf();
        later = from.later();
        albums = from.albums();
    }

    Draft done() {
        return new Draft(
                passages,
                ward,
                wardChosen,
                area,
                areaChosen,
                files,
                place,
                contact,
                insisted,
                behalf,
                later,
                albums);
    }
}
