/** Tests of this room. */
@NullMarked
package vn.nhipcau.chat;

import org.jspecify.annotations.NullMarked;
