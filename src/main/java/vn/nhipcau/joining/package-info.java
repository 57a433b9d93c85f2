/**
 * How groups and people come to work here, and stop: invited, opened, confirmed or taken, listed,
 * released; and who is told when a contact is lost.
 */
@NullMarked
package vn.nhipcau.joining;

import org.jspecify.annotations.NullMarked;
