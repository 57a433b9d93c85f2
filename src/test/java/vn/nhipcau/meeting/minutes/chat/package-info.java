@NullMarked
package vn.nhipcau.meeting.minutes.chat;

import org.jspecify.annotations.NullMarked;
