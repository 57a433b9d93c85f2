/** What tests stand on. */
@NullMarked
package vn.nhipcau.testing;

import org.jspecify.annotations.NullMarked;
