package vn.nhipcau.meeting.notices;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.nhipcau.meeting.Notices;
import vn.nhipcau.shared.PollingWorker;

/** What is to be told of meetings is told as soon as its time has come by the business clock. */
@Configuration(proxyBeanMethods = false)
class NoticeSchedule {
    @Bean
    PollingWorker meetingNotices(Notices notices, FanOut fanOut) {
        return new PollingWorker("meeting-notices", notices::due, fanOut::step);
    }
}
