package vn.nhipcau.duty;

import vn.nhipcau.people.Roles.Role;

/**
 * Somebody had a duty urged in the name of their body. Published in the transaction that did it.
 *
 * @param person id of who tapped
 * @param as {@link Role#STANDING_MEMBER} or {@link Role#FRONT_OFFICER}
 */
public record UrgedByHand(Duty duty, long person, Role as) {}
