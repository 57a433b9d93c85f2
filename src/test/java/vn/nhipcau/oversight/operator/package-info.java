@NullMarked
package vn.nhipcau.oversight.operator;

import org.jspecify.annotations.NullMarked;
