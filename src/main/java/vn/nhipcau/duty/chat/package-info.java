/** What is owed, as those see it in chat who owe it or watch over it. */
@NamedInterface("chat")
@NullMarked
package vn.nhipcau.duty.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
