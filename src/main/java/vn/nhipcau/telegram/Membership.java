package vn.nhipcau.telegram;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * Our own standing in a chat.
 *
 * @param status why we may not write, where we may not
 */
record Membership(String status, boolean mayWrite, boolean admin) {
    /** Reads a {@code ChatMember}; null if it is none. */
    static @Nullable Membership of(@Nullable JsonNode member) {
        return switch (Json.words(member, "status")) {
            case "creator", "administrator" -> new Membership("", true, true);
            case "member" -> new Membership("", true, false);
            case "restricted" -> restricted(member);
            case "left" -> new Membership("left", false, false);
            case "kicked" -> new Membership("kicked", false, false);
            default -> null;
        };
    }

    private static Membership restricted(@Nullable JsonNode member) {
        if (!Json.isTrue(member, "is_member")) return new Membership("left", false, false);
        return Json.isTrue(member, "can_send_messages")
                ? new Membership("", true, false)
                : new Membership("restricted", false, false);
    }
}
