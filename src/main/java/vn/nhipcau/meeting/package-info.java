/** Voter meetings around the sessions of the council: rounds, reminders, who takes part. */
@NullMarked
package vn.nhipcau.meeting;

import org.jspecify.annotations.NullMarked;
