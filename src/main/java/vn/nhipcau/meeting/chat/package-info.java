/** How voter meetings are answered in chat, and what they are called there. */
@NamedInterface("chat")
@NullMarked
package vn.nhipcau.meeting.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
