/**
 * A stand-in for Telegram inside the jar: a Bot API server the bot talks HTTP to, and a page with
 * phones for the people on the other side. Uses no other module, and none uses it.
 */
@NullMarked
package vn.nhipcau.sandbox;

import org.jspecify.annotations.NullMarked;
