@NullMarked
package vn.nhipcau.question;

import org.jspecify.annotations.NullMarked;
