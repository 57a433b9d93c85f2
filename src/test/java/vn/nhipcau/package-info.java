/** Tests of the whole. */
@NullMarked
package vn.nhipcau;

import org.jspecify.annotations.NullMarked;
