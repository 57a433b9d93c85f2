/** Stories of those who answer. */
@NullMarked
package vn.nhipcau.petition.staff;

import org.jspecify.annotations.NullMarked;
