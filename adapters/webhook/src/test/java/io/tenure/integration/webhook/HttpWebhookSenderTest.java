package io.tenure.integration.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpWebhookSenderTest {

    private final HttpWebhookSender sender = new HttpWebhookSender(Duration.ofSeconds(1));

    @AfterEach
    void close() {
        sender.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/tenure",
                "HTTPS://example.com/tenure",
                "https://example.com:65535/",
                "http://localhost:8080/x",
                "Http://127.0.0.1/x",
                "http://[::1]/x"
            })
    void sendsThere(String url) {
        assertThat(sender.problemOf(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//example.com/x",
                "example.com",
                "http://example.com/x",
                "ftp://example.com/x",
                "https://example.com:65536/x",
                "https://ann:secret@example.com/",
                "https://example.com/#x",
                "https://exa mple.com/"
            })
    void saysWhyNotThere(String url) {
        assertThat(sender.problemOf(url)).isPresent().get().asString().contains("'" + url + "'");
    }
}
