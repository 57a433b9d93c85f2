/** What a delegate asks, follows and is told, in their own chat. */
@NullMarked
package vn.nhipcau.question.chat;

import org.jspecify.annotations.NullMarked;
