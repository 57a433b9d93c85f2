package vn.nhipcau.routing;

import vn.nhipcau.council.SubjectArea;
import vn.nhipcau.council.Ward;

import java.util.List;
import java.util.Optional;

/**
 * What a text was understood to be.
 *
 * @param kind what sort of matter it is
 * @param calmKind the kind if the person says that it is no emergency; else the same as {@code
 *     kind}. A denunciation does not slip through behind an emergency.
 * @param ward the one ward it names
 * @param candidates the wards it names if they are several; else empty
 * @param area the one subject area its words point to
 */
public record Reading(
        Kind kind,
        Kind calmKind,
        Optional<Ward> ward,
        List<Ward> candidates,
        Optional<SubjectArea> area) {
    public Reading {
        candidates = List.copyOf(candidates);
    }
}
