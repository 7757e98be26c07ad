package io.tenure.shared.rest;

import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;

/** The codes of what the web framework itself refuses, and what to do about it. */
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

    /**
     * What to do about it.
     *
     * @param headers of the answer, which list what would have been taken
     * @param detail what the web framework says of anything else
     */
    static String advice(HttpStatusCode status, HttpHeaders headers, @Nullable String detail) {
        return switch (status.value()) {
            case 404 -> "There is no such resource: look its address up in /api/v1/openapi";
            case 405 -> "The address has no such method: send " + taken(methods(headers), "another");
            case 406 -> "Accept names no form that there is here: ask for " + taken(types(headers), "application/json");
            case 415 ->
                "The Content-Type is none that is taken here: send " + taken(types(headers), "application/json");
            default -> Objects.requireNonNullElse(detail, of(status));
        };
    }

    private static String taken(String listed, String otherwise) {
        return listed.isEmpty() ? otherwise : listed;
    }

    private static String methods(HttpHeaders headers) {
        return headers.getAllow().stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
    }

    private static String types(HttpHeaders headers) {
        return headers.getAccept().stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
