package vn.nhipcau.duty;

import java.time.LocalDate;

/**
 * The calendar was corrected, and gives a duty a later day than was said. Published in the
 * transaction that moved it, with what it is about locked.
 */
public record DueMoved(Duty duty, LocalDate from) {}
