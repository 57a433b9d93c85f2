/** Tests of the room. */
@NullMarked
package vn.nhipcau.duty;

import org.jspecify.annotations.NullMarked;
