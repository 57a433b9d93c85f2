package vn.nhipcau.meeting.notices;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.nhipcau.meeting.Notices;
import vn.nhipcau.outbox.Lease;
import vn.nhipcau.shared.PollingWorker;

import java.util.List;

/** What is to be told of meetings is told as soon as its time has come by the business clock. */
@Configuration(proxyBeanMethods = false)
class NoticeSchedule {
    @Bean
    PollingWorker meetingNotices(Notices notices, FanOut fanOut, Lease lease) {
        // Only where it is sent from it is known whom an earlier notice is just reaching.
        return new PollingWorker(
                "meeting-notices", () -> lease.held() ? notices.due() : List.of(), fanOut::step);
    }
}
