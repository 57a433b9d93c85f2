/** What voters said, remark by remark, and what comes of it. */
@NullMarked
package vn.nhipcau.minutes;

import org.jspecify.annotations.NullMarked;
