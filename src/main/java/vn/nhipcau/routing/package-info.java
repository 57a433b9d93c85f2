/** Where a text belongs: what kind of matter it is, which ward and which subject area it names. */
@NullMarked
package vn.nhipcau.routing;

import org.jspecify.annotations.NullMarked;
