package vn.nhipcau.petition;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

import vn.nhipcau.chat.InsistedText;
import vn.nhipcau.chat.ScreenedText;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.shared.Place;

import java.util.List;

/**
 * What somebody files.
 *
 * @param words theirs, screened; those insisted on go to the secretariat
 * @param ward id of the ward it is about; null if there are none, or the person does not know
 * @param area code of the subject area
 * @param files in the order in which they came
 * @param contact left of their own will, or null
 */
@NamedInterface("intake")
public record Filing(
        ScreenedText words,
        @Nullable String ward,
        String area,
        List<Attachment> files,
        @Nullable Place place,
        @Nullable Contact contact) {
    /** A name and a phone number, either of which may be empty. */
    public record Contact(String name, String phone) {}

    public Filing {
        files = List.copyOf(files);
    }

    /** What they wrote, cleaned. */
    public String text() {
        return words.text();
    }

    /** Whether they were told that it looks like something else, and say it is not. */
    public boolean insisted() {
        return words instanceof InsistedText;
    }
}
