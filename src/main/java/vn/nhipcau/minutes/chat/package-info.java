/** How minutes are taken in a chat, and how those who shall hear of them do. */
@NullMarked
package vn.nhipcau.minutes.chat;

import org.jspecify.annotations.NullMarked;
