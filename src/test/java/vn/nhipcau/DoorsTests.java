package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every way in, knocked at by strangers: each answer tells browsers to keep out. */
@Timeout(300)
class DoorsTests {
    private static final List<String> TOLD =
            List.of(
                    "x-content-type-options: nosniff",
                    "referrer-policy: no-referrer",
                    "x-frame-options: deny",
                    "cross-origin-resource-policy: same-origin",
                    "content-security-policy: default-src");

    @Test
    void everyEndpointOfTheSandboxIsForItsOwnPageOnThisMachine() throws Exception {
        try (var program = started("--nhipcau.sandbox.enabled=true")) {
            int port = port(program, "local.server.port");
            var paths = paths(program);
            paths.addAll(List.of("/", "/sandbox/", "/livez", "/readyz", "/nothing-here"));
            assertThat(paths).hasSizeGreaterThan(15);
            for (String path : paths) {
                tellsBrowsers(ask(port, path, "Host: localhost:" + port), path);
                refused(ask(port, path, "Host: evil.example"), path);
                refused(ask(port, path, "Host: localhost.evil.example:" + port), path);
                refused(ask(port, path, from(port, "https://evil.example")), path);
                refused(ask(port, path, from(port, "null")), path);
            }
            everyEndpointOfTheManagementPort(program);
        }
    }

    @Test
    void everyEndpointOfTheServiceIsNoneForOtherPages() throws Exception {
        try (var program =
                started(
                        "--nhipcau.telegram.token=7:real",
                        "--nhipcau.telegram.api-url=http://127.0.0.1:9",
                        "--nhipcau.telegram.mode=webhook",
                        "--nhipcau.telegram.webhook-url=https://bot.example",
                        "--nhipcau.telegram.webhook-secret=s3cret")) {
            int port = port(program, "local.server.port");
            var paths = paths(program);
            assertThat(paths).contains("/telegram/webhook");
            paths.addAll(List.of("/", "/livez", "/readyz", "/actuator/health", "/sandbox/"));
            for (String path : paths) {
                String health = ask(port, path, "Host: bot.example");
                tellsBrowsers(health, path);
                refused(ask(port, path, from(port, "https://evil.example")), path);
                refused(ask(port, path, from(port, "null")), path);
                String foreign = "Host: localhost:" + port + "\r\nSec-Fetch-Site: cross-site";
                refused(ask(port, path, foreign), path);
            }
            assertThat(ask(port, "/actuator/health", "Host: bot.example")).contains(" 404 ");
            assertThat(ask(port, "/sandbox/", "Host: bot.example")).contains(" 404 ");
        }
    }

    private static void everyEndpointOfTheManagementPort(ConfigurableApplicationContext program)
            throws IOException {
        int port = port(program, "local.management.port");
        var paths = new TreeSet<>(program.getBean(PathMappedEndpoints.class).getAllRootPaths());
        assertThat(paths).contains("prometheus", "loggers", "parked");
        for (String one : paths) {
            String path = "/actuator/" + one;
            String well = ask(port, path, "Host: 127.0.0.1:" + port);
            tellsBrowsers(well, path);
            assertThat(well.toLowerCase(Locale.ROOT)).contains("cache-control: no-store");
            refused(ask(port, path, "Host: evil.example"), path);
            refused(ask(port, path, from(port, "https://evil.example")), path);
            refused(ask(port, path, from(port, "null")), path);
            refused(ask(port, path, "Host: localhost\r\nX-Forwarded-For: 1.2.3.4"), path);
        }
    }

    private static void tellsBrowsers(String answer, String path) {
        assertThat(answer.toLowerCase(Locale.ROOT))
                .as(path)
                .contains(TOLD)
                .doesNotContain("server:");
    }

    private static void refused(String answer, String path) {
        assertThat(answer).as(path).contains(" 403 ");
        tellsBrowsers(answer, path);
    }

    private static ConfigurableApplicationContext started(String... more) {
        var arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("--server.port=0", "--management.server.port=0"));
        return new SpringApplicationBuilder(NhipCau.class).run(arguments.toArray(String[]::new));
    }

    private static int port(ConfigurableApplicationContext program, String which) {
        return Integer.parseInt(program.getEnvironment().getRequiredProperty(which));
    }

    // All that controllers answer to, with something in the place of what is variable.
    private static TreeSet<String> paths(ConfigurableApplicationContext program) {
        var all = new TreeSet<String>();
        program.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(
                        some ->
                                some.getHandlerMethods()
                                        .keySet()
                                        .forEach(one -> all.addAll(one.getPatternValues())));
        return all.stream()
                .map(path -> path.replaceAll("\\{[^}]*}", "1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String from(int port, String origin) {
        return "Host: localhost:" + port + "\r\nOrigin: " + origin;
    }

    // Only what comes before the body: events never end.
    private static String ask(int port, String path, String headers) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            String request = "GET " + path + " HTTP/1.1\r\n" + headers + "\r\nConnection: close";
            socket.getOutputStream()
                    .write((request + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            var said = new StringBuilder();
            var in = socket.getInputStream();
            for (int one = in.read(); one >= 0; one = in.read()) {
                said.append((char) one);
                if (said.indexOf("\r\n\r\n") >= 0) break;
            }
            return said.toString();
        }
    }
}
