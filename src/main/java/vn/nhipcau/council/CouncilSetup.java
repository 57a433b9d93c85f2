package vn.nhipcau.council;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;
import java.time.ZoneId;

/** Reads the council's file once, at the start. */
@Configuration(proxyBeanMethods = false)
class CouncilSetup {
    @Bean
    CouncilFile councilFile(
            @Value("${nhipcau.config:config}") String config,
            @Value("${nhipcau.zone:Asia/Ho_Chi_Minh}") ZoneId zone) {
        return CouncilFile.read(Path.of(config, "council.yml"), zone);
    }

    @Bean
    Offices offices(CouncilFile file) {
        return new Offices(file.offices());
    }

    @Bean
    Council council(CouncilFile file) {
        return file.council();
    }
}
