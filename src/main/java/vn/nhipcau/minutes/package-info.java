/**
 * The minutes of voter meetings: what voters said, remark by remark, and what comes of it: a
 * petition for each open one, thanks to those who came, the synthesis for the Standing Committee.
 */
@NullMarked
package vn.nhipcau.minutes;

import org.jspecify.annotations.NullMarked;
