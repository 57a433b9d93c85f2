package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.Units;
import vn.nhipcau.council.Ward;
import vn.nhipcau.shared.Place;

import java.util.Comparator;
import java.util.List;

/**
 * Which wards a place is near. Their borders are not known, only a point in the middle of those of
 * which the council's file says it; so a place proposes wards and never decides.
 */
@Component
class NearbyWards {
    private static final double FAR_KM = 15;
    private static final double KM_PER_DEGREE = 111.2;
    private static final int PROPOSED = 3;

    private final Units units;

    NearbyWards(Units units) {
        this.units = units;
    }

    /**
     * The nearest wards, nearest first; empty if the council's file does not say where they lie.
     */
    List<Ward> wards(Place place) {
        return units.wards().stream()
                .filter(ward -> ward.center() != null)
                .sorted(Comparator.comparingDouble(ward -> km(ward, place)))
                .limit(PROPOSED)
                .toList();
    }

    /** Whether it can be about this council at all; without any middle known, about the country. */
    boolean isHere(Place place) {
        var nearest = wards(place);
        return nearest.isEmpty()
                ? place.latitude() > 8
                        && place.latitude() < 24
                        && place.longitude() > 102
                        && place.longitude() < 118
                : km(nearest.getFirst(), place) < FAR_KM;
    }

    // Flat is exact enough within a district.
    private static double km(Ward ward, Place place) {
        var center = ward.center();
        if (center == null) return Double.MAX_VALUE;
        double north = place.latitude() - center.latitude();
        double east =
                (place.longitude() - center.longitude())
                        * Math.cos(Math.toRadians(center.latitude()));
        return Math.hypot(north, east) * KM_PER_DEGREE;
    }
}
