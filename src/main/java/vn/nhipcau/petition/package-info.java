/** A petition's life: received, brought to who must answer, withdrawn, erased; on record. */
@NullMarked
package vn.nhipcau.petition;

import org.jspecify.annotations.NullMarked;
