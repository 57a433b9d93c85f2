/**
 * What is on record of a case, whatever the case: its serial; a chained timeline of facts; texts
 * and files, kept apart so that they can be erased; answers, while they are being written and
 * after.
 */
@NullMarked
package vn.nhipcau.record;

import org.jspecify.annotations.NullMarked;
