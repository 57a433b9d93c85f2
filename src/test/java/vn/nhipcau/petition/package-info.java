/** Tests of this room. */
@NullMarked
package vn.nhipcau.petition;

import org.jspecify.annotations.NullMarked;
