/** Start, help, language, my data: what everybody can ask for first. */
@NullMarked
package vn.nhipcau.welcome;

import org.jspecify.annotations.NullMarked;
