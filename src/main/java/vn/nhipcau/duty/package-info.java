/** Who owes what to whom by when: due dates, urging, pauses, extensions; on record. */
@NullMarked
package vn.nhipcau.duty;

import org.jspecify.annotations.NullMarked;
