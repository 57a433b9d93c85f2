@NullMarked
package vn.nhipcau.minutes.chat;

import org.jspecify.annotations.NullMarked;
