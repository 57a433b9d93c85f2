package vn.nhipcau.outbox;

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
    /** The part of the subject before the colon: whose card it is. */
    public String owner() {
        int colon = subject.indexOf(':');
        return colon < 0 ? subject : subject.substring(0, colon);
    }

    /** The part of the subject after the colon: what it is about there; empty if there is none. */
    public String key() {
        int colon = subject.indexOf(':');
        return colon < 0 ? "" : subject.substring(colon + 1);
    }
}
