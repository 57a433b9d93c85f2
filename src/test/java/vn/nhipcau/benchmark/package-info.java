@NullMarked
package vn.nhipcau.benchmark;

import org.jspecify.annotations.NullMarked;
