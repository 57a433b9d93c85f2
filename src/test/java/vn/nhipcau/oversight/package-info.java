@NullMarked
package vn.nhipcau.oversight;

import org.jspecify.annotations.NullMarked;
