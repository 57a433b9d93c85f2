package vn.nhipcau.joining;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.Written;

/** Who can be invited. Buttons carry a letter for each. */
public enum Invitee {
    @Written("g")
    GROUP(null),
    @Written("o")
    OFFICER(Role.OFFICER),
    @Written("h")
    HEAD(Role.HEAD),
    @Written("s")
    SECRETARY(Role.SECRETARY),
    @Written("t")
    STANDING_MEMBER(Role.STANDING_MEMBER),
    @Written("f")
    FRONT_OFFICER(Role.FRONT_OFFICER),
    @Written("d")
    DELEGATE(Role.DELEGATE);

    private final @Nullable Role role;

    Invitee(@Nullable Role role) {
        this.role = role;
    }

    /** The role that they take; null for a group, which takes none. */
    public @Nullable Role role() {
        return role;
    }
}
