package vn.nhipcau.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What people write stays text: the page has no way to make markup of it. */
class PageTest {
    private static final List<String> WAYS_TO_MARKUP =
            List.of(
                    "innerHTML",
                    "outerHTML",
                    "insertAdjacentHTML",
                    "document.write",
                    "createContextualFragment",
                    "srcdoc",
                    "eval(",
                    "new Function");

    @TempDir private Path directory;

    @Test
    void scriptsMakeTextNodesOnly() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/sandbox"))) {
            for (Path file :
                    (Iterable<Path>) files.filter(f -> f.toString().endsWith(".js"))::iterator) {
                assertThat(Files.readString(file)).as("%s", file).doesNotContain(WAYS_TO_MARKUP);
            }
        }
    }

    @Test
    void thePageIsServedWithRulesThatForbidForeignScripts() throws Exception {
        try (var stage = new Stage(directory)) {
            var request =
                    HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + stage.port + "/sandbox/"));
            try (var http = HttpClient.newHttpClient()) {
                var page = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                assertThat(page.body()).contains("app.js");
                assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                        .startsWith("default-src 'self'");
            }
        }
    }
}
