package vn.nhipcau.meeting.notices;

import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.longThat;
import static org.mockito.Mockito.after;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;

import vn.nhipcau.meeting.Notices;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;

/** Notices that cannot be told keep no other from being told. */
class NoticeScheduleTests {
    @Test
    void manyThatFailDoNotStarveTheNext() {
        var notices = mock(Notices.class);
        var fanOut = mock(FanOut.class);
        when(notices.due()).thenReturn(LongStream.rangeClosed(1, 200).boxed().toList());
        doThrow(new IllegalStateException("broken")).when(fanOut).step(longThat(id -> id < 200));
        var telling = new NoticeSchedule().meetingNotices(notices, fanOut, () -> true);
        telling.start();
        try {
            verify(fanOut, timeout(10_000).atLeastOnce()).step(200);
            verify(fanOut, timeout(10_000).atLeast(199)).step(anyLong());
        } finally {
            telling.stop();
        }
    }

    @Test
    void whoDoesNotSendTellsNobody() {
        var notices = mock(Notices.class);
        var fanOut = mock(FanOut.class);
        when(notices.due()).thenReturn(List.of(1L));
        var sends = new AtomicBoolean();
        var telling = new NoticeSchedule().meetingNotices(notices, fanOut, sends::get);
        telling.start();
        try {
            verify(fanOut, after(300).never()).step(anyLong());
            sends.set(true);
            verify(fanOut, timeout(10_000).atLeastOnce()).step(1);
        } finally {
            telling.stop();
        }
    }
}
