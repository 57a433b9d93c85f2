/** Who is told of voter meetings, and reminded of them. */
@NullMarked
package vn.nhipcau.meeting.notices;

import org.jspecify.annotations.NullMarked;
