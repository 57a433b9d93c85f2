/** Tests of this room. */
@NullMarked
package vn.nhipcau.outbox;

import org.jspecify.annotations.NullMarked;
