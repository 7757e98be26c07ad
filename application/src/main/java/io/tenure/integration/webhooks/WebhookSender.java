package io.tenure.integration.webhooks;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a request gets to a receiver. */
public interface WebhookSender {

    /**
     * What came of a request.
     *
     * @param status null when there was no answer
     * @param failure why there was none; null when there was one
     * @param millis until there was one, or it was given up
     */
    record Answer(@Nullable Integer status, @Nullable String failure, long millis) {}

    /** What is wrong with an address; empty when requests may go there. */
    Optional<String> problemOf(String url);

    /** Posts a body and waits for the answer, some seconds at most; follows no redirect. */
    Answer post(String url, Map<String, String> headers, byte[] body) throws InterruptedException;
}
