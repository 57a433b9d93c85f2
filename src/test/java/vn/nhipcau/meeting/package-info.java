@NullMarked
package vn.nhipcau.meeting;

import org.jspecify.annotations.NullMarked;
