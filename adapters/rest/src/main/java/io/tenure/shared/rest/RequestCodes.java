package io.tenure.shared.rest;

import org.springframework.http.HttpStatusCode;

/** The codes of what the web framework itself refuses. */
final class RequestCodes {
    private RequestCodes() {}

    static String of(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "request.no-such-resource";
            case 405 -> "request.method-not-allowed";
            case 406 -> "request.not-acceptable";
            case 413 -> "request.too-large";
            case 415 -> "request.unsupported-media-type";
            default -> status.is4xxClientError() ? "request.invalid-value" : "shared.fault";
        };
    }
}
