package vn.nhipcau.outbox;

import vn.nhipcau.shared.SubjectKind;

/**
 * A message with buttons that is kept up to date in place.
 *
 * @param id what its buttons carry
 * @param address id of where it stands
 * @param subject what it is about, such as {@code draft} or {@code petition:42}; the part before
 *     the colon says whose it is
 * @param revision how often its view changed; buttons carry the revision that they were shown with
 * @param closed whether it stands there for reading only, another one having taken its place
 */
public record Card(long id, long address, String subject, int revision, boolean closed) {
    /** The name of the kind of things that it is about: whose card it is. */
    public String owner() {
        return SubjectKind.nameOf(subject);
    }
}
