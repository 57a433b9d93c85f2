/** Tests of this room. */
@NullMarked
package vn.nhipcau.files;

import org.jspecify.annotations.NullMarked;
