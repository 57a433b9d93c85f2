/** Which days are off, as the secretariat corrects it in chat. */
@NullMarked
package vn.nhipcau.daysoff;

import org.jspecify.annotations.NullMarked;
