package vn.nhipcau.council;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The delegates of one constituency, who meet its voters together.
 *
 * @param id our own short key
 * @param constituency the id of the constituency
 * @param wards the ids of the constituency's wards; none in a ward's own council
 * @param leader the id of the delegate who leads it, if that is settled
 */
public record DelegateGroup(
        String id, Name name, String constituency, List<String> wards, @Nullable String leader) {
    public DelegateGroup {
        wards = List.copyOf(wards);
    }
}
