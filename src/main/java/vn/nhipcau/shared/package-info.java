/** What every room may use: two languages, marked text, Vietnamese spelling, doing what is due. */
@NullMarked
package vn.nhipcau.shared;

import org.jspecify.annotations.NullMarked;
