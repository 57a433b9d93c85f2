/** Tests of this room. */
@NullMarked
package vn.nhipcau.record;

import org.jspecify.annotations.NullMarked;
