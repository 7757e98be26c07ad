package io.tenure.shared.requests;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to a request, to be answered again when the same request comes again.
 *
 * @param request fingerprint of the whole request, by which another one under the same key is told apart
 * @param headers by name
 * @param body null when it may be shown once only, such as a new secret
 */
public record KeptAnswer(
        String request,
        int status,
        Map<String, String> headers,
        @Nullable String body,
        Instant answeredAt) {}
