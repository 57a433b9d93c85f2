package vn.nhipcau.chat;

/** A command that people can type. The menu shows {@code command.<name>} of the bundles. */
public interface ChatCommand {
    /** Where it is understood. */
    enum Where {
        PRIVATE,
        GROUP,
        ANYWHERE
    }

    /** Who sees it in the menu, and may use it. */
    enum Audience {
        EVERYBODY,
        /** Shown to whoever holds a role; others may type it and are told that it is not theirs. */
        EVERY_ROLE,
        /** The same, but not shown to who is a delegate and nothing else. */
        STAFF,
        SECRETARIES,
        /** Shown to delegates of the council, and for them alone. */
        DELEGATES
    }

    /** Its Vietnamese name, without the slash. */
    String name();

    /** Its English name; both are always understood. */
    String english();

    /** Where it is understood; in a person's own chat unless it says otherwise. */
    default Where where() {
        return Where.PRIVATE;
    }

    /** Who may use it; everybody unless it says otherwise. */
    default Audience audience() {
        return Audience.EVERYBODY;
    }

    /** Its place in the menu, smallest first. */
    int place();

    /** Whether the menu shows it; what a text or button names need not stand there as well. */
    default boolean inMenu() {
        return true;
    }

    /** Carries it out; {@code rest} is what stood behind it. */
    void run(UpdateContext context, String rest);
}
