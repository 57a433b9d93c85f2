package vn.nhipcau.chat;

import vn.nhipcau.shared.RichText;

import java.util.List;

/**
 * What waits for somebody now. Whoever opens their chat is told that first; each room says what it
 * knows of.
 */
public interface DueNow {
    /** One line for each; none where nothing waits for whoever speaks. */
    List<Due> of(UpdateContext context);

    /** Its place among the rooms, smallest first. */
    int place();

    /**
     * Something that waits.
     *
     * @param line what it is, and how much
     * @param command the name of the command that leads there
     */
    record Due(RichText line, String command) {}
}
