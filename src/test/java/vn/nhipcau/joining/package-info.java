/** Stories about coming to work here, and stopping. */
@NullMarked
package vn.nhipcau.joining;

import org.jspecify.annotations.NullMarked;
