/** Tests of the room. */
@NullMarked
package vn.nhipcau.council;

import org.jspecify.annotations.NullMarked;
