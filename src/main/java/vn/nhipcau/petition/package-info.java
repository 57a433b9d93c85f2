/**
 * A petition's life: received, brought to who must answer, withdrawn, erased; on record. Rooms
 * above see its named interfaces alone: the cases, how they come in, their answers, figures. The
 * verbs that move a petition are for its own dialogs.
 */
@NullMarked
package vn.nhipcau.petition;

import org.jspecify.annotations.NullMarked;
