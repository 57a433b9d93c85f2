package vn.nhipcau.shared;

import org.jspecify.annotations.Nullable;

/**
 * A point on the map.
 *
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param name what the place is called, if it was given with it
 */
public record Place(double latitude, double longitude, @Nullable String name) {}
