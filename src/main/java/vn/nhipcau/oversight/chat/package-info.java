/** The brief and the results in chat. */
@NullMarked
package vn.nhipcau.oversight.chat;

import org.jspecify.annotations.NullMarked;
