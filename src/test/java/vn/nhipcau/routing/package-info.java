/** Tests of the room. */
@NullMarked
package vn.nhipcau.routing;

import org.jspecify.annotations.NullMarked;
