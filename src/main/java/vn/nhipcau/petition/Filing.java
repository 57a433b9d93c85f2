package vn.nhipcau.petition;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.shared.Place;

import java.util.List;

/**
 * What somebody files.
 *
 * @param text their words, cleaned
 * @param ward id of the ward it is about; null if there are none, or the person does not know
 * @param area code of the subject area
 * @param files in the order in which they came
 * @param contact left of their own will, or null
 * @param insisted whether they were told that it looks like something else, and say it is not
 */
public record Filing(
        String text,
        @Nullable String ward,
        String area,
        List<Attachment> files,
        @Nullable Place place,
        @Nullable Contact contact,
        boolean insisted) {
    /** A name and a phone number, either of which may be empty. */
    public record Contact(String name, String phone) {}

    public Filing {
        files = List.copyOf(files);
    }
}
