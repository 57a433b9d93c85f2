/** What every room may use: two languages, text with marks, folding of Vietnamese spelling. */
@NullMarked
package vn.nhipcau.shared;

import org.jspecify.annotations.NullMarked;
