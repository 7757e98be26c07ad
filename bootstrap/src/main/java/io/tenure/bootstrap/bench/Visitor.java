package io.tenure.bootstrap.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who asks a server for pages: a program with a key, or a person who has signed in. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int OK = 200;

    private final ServerProcess server;
    private final String header;
    private final String value;

    private Visitor(ServerProcess server, String header, String value) {
        this.server = server;
        this.header = header;
        this.value = value;
    }

    static Visitor withKey(ServerProcess server, String key) {
        return new Visitor(server, "Authorization", "Bearer " + key);
    }

    static Visitor signedIn(ServerProcess server, String name, String password)
            throws IOException, InterruptedException {
        HttpResponse<String> form = server.send(server.request("/login").GET().build());
        Matcher token = TOKEN.matcher(form.body());
        if (!token.find()) {
            throw new IllegalStateException("The sign-in page has no token: " + form.body());
        }
        HttpResponse<String> welcome = server.send(server.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies(form))
                .POST(BodyPublishers.ofString(
                        "username=" + name + "&password=" + coded(password) + "&_csrf=" + coded(token.group(1))))
                .build());
        return new Visitor(server, "Cookie", cookies(welcome));
    }

    private static String cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Gets a page. */
    void get(String path) throws IOException, InterruptedException {
        ask(path, server.request(path).GET());
    }

    /** Sends JSON. */
    void post(String path, String json) throws IOException, InterruptedException {
        ask(
                path,
                server.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private void ask(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = server.send(request.header(header, value).build());
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(path + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
    }
}
