/** What delegates ask: brought to who must answer, answered, made clearer, proposed; on record. */
@NullMarked
package vn.nhipcau.question;

import org.jspecify.annotations.NullMarked;
