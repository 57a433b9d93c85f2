/** A round of voter meetings as a workbook: handed out, sent back, compared. */
@NullMarked
package vn.nhipcau.meeting.workbook;

import org.jspecify.annotations.NullMarked;
