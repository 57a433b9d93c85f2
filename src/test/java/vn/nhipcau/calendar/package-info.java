/** Tests of the room. */
@NullMarked
package vn.nhipcau.calendar;

import org.jspecify.annotations.NullMarked;
