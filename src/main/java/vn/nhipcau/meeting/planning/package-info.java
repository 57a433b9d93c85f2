/** The dialog and the cards with which the secretariat plans rounds of voter meetings. */
@NullMarked
package vn.nhipcau.meeting.planning;

import org.jspecify.annotations.NullMarked;
