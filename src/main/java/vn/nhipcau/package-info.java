/** Nhịp Cầu. One folder below this one is one room; see README for which may use which. */
@NullMarked
package vn.nhipcau;

import org.jspecify.annotations.NullMarked;
