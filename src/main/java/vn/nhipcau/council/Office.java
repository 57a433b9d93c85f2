package vn.nhipcau.council;

import org.jspecify.annotations.Nullable;

/**
 * An office that a delegate can question: somebody answers for it personally.
 *
 * @param id our own short key
 * @param title what it is called: {@code Chủ tịch UBND quận}
 * @param holder the name of who holds it now; null where that is not told
 * @param unit the id of the unit through which it is reached
 * @param leads whether who holds it leads that unit, so that its head answers
 */
public record Office(String id, Name title, @Nullable String holder, String unit, boolean leads) {}
