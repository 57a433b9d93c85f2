/**
 * How a message leaves: a row in the caller's transaction, sent later by the one dispatcher, in
 * order, at the messenger's pace, never lost. Owns the addresses.
 */
@NullMarked
package vn.nhipcau.outbox;

import org.jspecify.annotations.NullMarked;
