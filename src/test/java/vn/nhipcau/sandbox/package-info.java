@NullMarked
package vn.nhipcau.sandbox;

import org.jspecify.annotations.NullMarked;
