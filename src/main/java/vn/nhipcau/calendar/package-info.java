/** What time it is and which days count: the movable clock, working days, quiet hours. */
@NullMarked
package vn.nhipcau.calendar;

import org.jspecify.annotations.NullMarked;
