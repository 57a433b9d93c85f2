/** Start and help, as each of those who come in see them. */
@NullMarked
package vn.nhipcau.welcome;

import org.jspecify.annotations.NullMarked;
