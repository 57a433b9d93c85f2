/** How voter meetings are planned, announced and answered in chat. */
@NamedInterface("chat")
@NullMarked
package vn.nhipcau.meeting.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
