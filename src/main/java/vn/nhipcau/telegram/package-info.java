/**
 * Telegram: the only room that knows it. Updates come in here, messages leave here; nothing uses
 * this room.
 */
@NullMarked
package vn.nhipcau.telegram;

import org.jspecify.annotations.NullMarked;
