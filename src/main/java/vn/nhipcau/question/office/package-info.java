/** How those who are asked get a question and answer it; and what the secretariat sees of all. */
@NullMarked
package vn.nhipcau.question.office;

import org.jspecify.annotations.NullMarked;
