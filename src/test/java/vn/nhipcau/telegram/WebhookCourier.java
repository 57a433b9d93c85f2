package vn.nhipcau.telegram;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Brings what happens in a town by webhook, in order, to whichever instance takes it: what stands
 * before several instances asks the next one when one does not answer.
 */
final class WebhookCourier implements AutoCloseable {
    static final String SECRET = "secret-of-the-webhook";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Town town;
    private final List<URI> instances;
    private final Thread thread;

    WebhookCourier(Town town, List<URI> instances) {
        this.town = town;
        this.instances = instances;
        thread = Thread.ofVirtual().start(this::bring);
    }

    private void bring() {
        int at = 0;
        try {
            while (true) {
                String update = town.oldest();
                if (update == null) TimeUnit.MILLISECONDS.sleep(5);
                else if (isTaken(instances.get(at % instances.size()), update))
                    town.confirmsOldest();
                else at++;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isTaken(URI instance, String update) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(instance)
                        .timeout(Duration.ofSeconds(5))
                        .header("Content-Type", "application/json")
                        .header("X-Telegram-Bot-Api-Secret-Token", SECRET)
                        .POST(HttpRequest.BodyPublishers.ofString(update))
                        .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException e) {
            TimeUnit.MILLISECONDS.sleep(50);
            return false;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
