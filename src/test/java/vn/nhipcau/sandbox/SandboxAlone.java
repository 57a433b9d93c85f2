package vn.nhipcau.sandbox;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

import java.nio.file.Path;

/**
 * The sandbox without the service: what the tests of this room run, and what one can play with. It
 * is not annotated as a configuration, so that the service's own scan does not find it.
 */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
})
@ComponentScan("vn.nhipcau.sandbox")
class SandboxAlone {
    /** Runs it on port 8080, remembering in ./data/sandbox. */
    public static void main(String[] args) {
        start(8080, Path.of("data/sandbox"));
    }

    static ConfigurableApplicationContext start(int port, Path directory) {
        return new SpringApplicationBuilder(SandboxAlone.class)
                .run(
                        "--spring.config.name=sandbox-alone",
                        "--spring.threads.virtual.enabled=true",
                        "--spring.main.banner-mode=off",
                        "--nhipcau.sandbox.enabled=true",
                        "--nhipcau.sandbox.directory=" + directory,
                        "--server.address=127.0.0.1",
                        "--server.port=" + port);
    }
}
