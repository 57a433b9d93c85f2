package vn.nhipcau.telegram;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import vn.nhipcau.NhipCau;
import vn.nhipcau.chat.DeskSteps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.ObjLongConsumer;

/**
 * The program for real, in a process of its own, which asks before each step of its intake whether
 * it may go on: whoever is asked can leave it waiting there and kill it.
 */
public final class MortalProgram {
    private MortalProgram() {}

    @TestConfiguration(proxyBeanMethods = false)
    @Import(DeskSteps.class)
    static class Watched {
        private final HttpClient client = HttpClient.newHttpClient();
        private final String master = System.getProperty("mortal.master");

        @Bean
        ObjLongConsumer<String> watcher() {
            return this::ask;
        }

        @Bean
        IntakeSteps intakeSteps() {
            return (step, updateId) -> ask(step.name(), updateId);
        }

        private void ask(String step, long updateId) {
            var question = URI.create(master + "/step/" + step + "/" + updateId);
            try {
                var answer =
                        client.send(
                                HttpRequest.newBuilder(question).build(),
                                HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == 500) throw new IllegalStateException("spoiled");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(NhipCau.class, Watched.class).run(arguments);
    }
}
