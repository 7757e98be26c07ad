package io.tenure.bootstrap.security;

import io.tenure.shared.rest.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Answers those whom the API does not let through, as problem details. */
final class ProblemWriter {

    private ProblemWriter() {}

    static void notSignedIn(HttpServletResponse response, String detail) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        Problems.write(response, HttpStatus.UNAUTHORIZED, "access.not-signed-in", detail);
    }

    static void denied(HttpServletResponse response) throws IOException {
        Problems.write(response, HttpStatus.FORBIDDEN, "access.denied", "Your roles do not allow this");
    }

    static void noSuchResource(HttpServletResponse response) throws IOException {
        Problems.write(
                response,
                HttpStatus.NOT_FOUND,
                "request.no-such-resource",
                "There is no such resource: look its address up in /api/v1/openapi");
    }

    static void ambiguous(HttpServletResponse response) throws IOException {
        Problems.write(
                response,
                HttpStatus.BAD_REQUEST,
                "request.invalid-value",
                "The address has an empty segment, or characters that have no place in one: take them out");
    }

    static void unreadable(HttpServletResponse response) throws IOException {
        Problems.write(
                response, HttpStatus.BAD_REQUEST, "request.unreadable-query", "The query is not percent-encoded UTF-8");
    }

    static void unavailable(HttpServletResponse response, String detail) throws IOException {
        Problems.write(response, HttpStatus.SERVICE_UNAVAILABLE, "ledger.unavailable", detail);
    }

    static void tooManyAttempts(HttpServletResponse response, Duration retryAfter) throws IOException {
        long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        Problems.write(
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "access.too-many-attempts",
                "Too many wrong keys from this address; try again in " + seconds + " s");
    }
}
