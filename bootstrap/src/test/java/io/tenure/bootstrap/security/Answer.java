package io.tenure.bootstrap.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
record Answer(HttpResponse<String> response) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
    private static final JsonMapper JSON = new JsonMapper();

    static Answer to(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.timeout(Duration.ofMinutes(2)).build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException("The server did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The test was stopped", e);
        }
    }

    int status() {
        return response.statusCode();
    }

    String body() {
        return response.body();
    }

    JsonNode json() {
        return JSON.readTree(body());
    }

    String at(String pointer) {
        return json().at(pointer).asString();
    }

    String code() {
        return at("/code");
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    void requireStatus(int status) {
        if (status() != status) {
            throw new AssertionError("%s answered %d: %s".formatted(response.uri(), status(), body()));
        }
    }
}
