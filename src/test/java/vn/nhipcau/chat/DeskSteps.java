package vn.nhipcau.chat;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import java.util.function.ObjLongConsumer;

/** Tells the steps of hearing to whoever in the program wants to know them. */
@TestConfiguration(proxyBeanMethods = false)
public class DeskSteps {
    @Bean
    Checkpoint tells(ObjLongConsumer<String> watcher) {
        return watcher::accept;
    }
}
