package vn.nhipcau.meeting.chat;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.nhipcau.meeting.Notices;
import vn.nhipcau.shared.Lookout;

/** What is to be told of meetings is told as soon as its time has come by the business clock. */
@Configuration(proxyBeanMethods = false)
class Telling {
    @Bean
    Lookout meetingNotices(Notices notices, FanOut fanOut) {
        return new Lookout("meeting-notices", notices::due, fanOut::step);
    }
}
