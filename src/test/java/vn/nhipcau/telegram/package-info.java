/** Tests of the way in and out through Telegram. */
@NullMarked
package vn.nhipcau.telegram;

import org.jspecify.annotations.NullMarked;
