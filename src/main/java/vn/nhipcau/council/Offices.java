package vn.nhipcau.council;

import java.util.List;
import java.util.Optional;

/**
 * The offices that delegates can question.
 *
 * @param all in the order of the file
 */
public record Offices(List<Office> all) {
    public Offices {
        all = List.copyOf(all);
    }

    /** The office with this id; empty if the file does not have it any more. */
    public Optional<Office> find(String id) {
        return all.stream().filter(office -> office.id().equals(id)).findFirst();
    }
}
