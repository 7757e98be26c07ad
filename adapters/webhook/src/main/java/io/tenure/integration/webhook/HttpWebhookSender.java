package io.tenure.integration.webhook;

import io.tenure.integration.webhooks.WebhookSender;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Posts with the client of the JDK; of an answer only its status is read. */
public final class HttpWebhookSender implements WebhookSender, AutoCloseable {

    private static final int LONGEST_URL = 500;
    private static final int HIGHEST_PORT = 65_535;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "[::1]");

    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** @param patience how long an answer is waited for */
    public HttpWebhookSender(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Optional<String> problemOf(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                return Optional.of("'" + url + "' is no address such as https://example.com/tenure;"
                        + " user and password do not belong in it");
            }
            if (uri.getPort() > HIGHEST_PORT) {
                return Optional.of("'" + url + "' names a port above " + HIGHEST_PORT);
            }
            if (url.length() > LONGEST_URL) {
                return Optional.of("An address has at most " + LONGEST_URL + " letters");
            }
            return isSafe(uri)
                    ? Optional.empty()
                    : Optional.of("'" + url + "' does not begin with https://; http is for receivers on this machine");
        } catch (URISyntaxException unreadable) {
            return Optional.of(
                    "'" + url + "' is no address such as https://example.com/tenure: " + unreadable.getReason());
        }
    }

    @Override
    public Answer post(String url, Map<String, String> headers, byte[] body) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(patience)
                .header("content-type", "application/cloudevents+json; charset=UTF-8")
                .header("user-agent", "Tenure")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        long begun = System.nanoTime();
        try {
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return new Answer(answer.statusCode(), null, millisSince(begun));
        } catch (HttpTimeoutException late) {
            return new Answer(null, "no answer within " + patience.toSeconds() + " s", millisSince(begun));
        } catch (IOException broken) {
            String why = broken.getMessage();
            return new Answer(
                    null, why == null ? "cannot be reached" : "cannot be reached: " + why, millisSince(begun));
        }
    }

    private static long millisSince(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static boolean isSafe(URI uri) {
        return switch (String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)) {
            case "https" -> true;
            case "http" -> isThisMachine(uri.getHost());
            default -> false;
        };
    }

    private static boolean isThisMachine(String host) {
        if (THIS_MACHINE.contains(host)) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }
}
