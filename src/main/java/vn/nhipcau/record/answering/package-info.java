/**
 * How a unit answers a case in its chats: by replying, with a draft that all of it see, approved by
 * its head where that is wanted, corrected by editing. One mechanism for all kinds of cases; each
 * says who may act, what the draft shows and what is said, in an {@link AnsweredCases}.
 */
@NamedInterface("answering")
@NullMarked
package vn.nhipcau.record.answering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
