/** Tests of this room. */
@NullMarked
package vn.nhipcau.shared;

import org.jspecify.annotations.NullMarked;
