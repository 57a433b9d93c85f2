package vn.nhipcau.council;

import java.util.List;

/**
 * Where delegates stand for election.
 *
 * @param id our own short key
 * @param wards the ids of its wards; none in a ward's own council
 */
public record Constituency(String id, Name name, List<String> wards) {
    public Constituency {
        wards = List.copyOf(wards);
    }
}
