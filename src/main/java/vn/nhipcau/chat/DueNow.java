package vn.nhipcau.chat;

import vn.nhipcau.shared.Rich;

import java.util.List;

/**
 * What waits for somebody now. Whoever opens their chat is told that first; each room says what it
 * knows of.
 */
public interface DueNow {
    /** One line for each; none where nothing waits for whoever speaks. */
    List<Due> of(Turn turn);

    /** Its place among the rooms, smallest first. */
    int place();

    /**
     * Something that waits.
     *
     * @param line what it is, and how much
     * @param command the name of the command that leads there
     */
    record Due(Rich line, String command) {}
}
