/** Tests of the room. */
@NullMarked
package vn.nhipcau.agenda;

import org.jspecify.annotations.NullMarked;
