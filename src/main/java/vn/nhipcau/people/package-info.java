/** Who a person is to us, what they agreed to, what they may do, and where a unit is reached. */
@NullMarked
package vn.nhipcau.people;

import org.jspecify.annotations.NullMarked;
