@NullMarked
package vn.nhipcau.meeting.chat;

import org.jspecify.annotations.NullMarked;
