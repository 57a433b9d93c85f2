/** Sessions, their documents, receptions and delegates in chat. */
@NamedInterface("chat")
@NullMarked
package vn.nhipcau.agenda.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
