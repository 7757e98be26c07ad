package io.tenure.bootstrap.security;

import io.tenure.access.Role;
import io.tenure.access.application.port.in.OneTimePassword;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the portal, with their cookies and the token of the last form seen. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String address;
    private final Map<String, String> cookies = new TreeMap<>();
    private RunningServer server;
    private String token = "";

    Browser(RunningServer server) {
        this(server, "");
    }

    /** A browser behind a proxy that tells where it is. */
    Browser(RunningServer server, String address) {
        this.server = server;
        this.address = address;
    }

    /** Somebody new with a password of their own, signed in. */
    static Browser signedIn(RunningServer server, String name, Role role) {
        String password = "correct horse battery";
        OneTimePassword first = server.newUser(name, role);
        server.access().changePassword().change(name, first.password(), password);
        Browser browser = new Browser(server);
        browser.signIn(name, password);
        return browser;
    }

    Answer get(String path) {
        return send(server.request(path).GET());
    }

    /** Asks as a reader does, who wants no JSON. */
    Answer read(String path) {
        return send(server.request(path).header("Accept", "text/html").GET());
    }

    Answer post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(server.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8))));
    }

    Answer signIn(String name, String password) {
        get("/login");
        return post("/login", Map.of("username", name, "password", password));
    }

    /** The next requests go to another node. */
    Browser at(RunningServer node) {
        server = node;
        return this;
    }

    Browser withoutToken() {
        token = "";
        return this;
    }

    /** All cookies, as a request carries them. */
    String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private Answer send(HttpRequest.Builder request) {
        if (!address.isEmpty()) {
            request.header("X-Forwarded-For", address);
        }
        Answer answer = Answer.to(cookies.isEmpty() ? request : request.header("Cookie", cookies()));
        answer.response().headers().allValues("Set-Cookie").forEach(this::keep);
        Matcher form = TOKEN.matcher(answer.body());
        token = form.find() ? form.group(1) : token;
        return answer;
    }

    private void keep(String set) {
        String[] cookie = set.split(";", 2)[0].split("=", 2);
        if (cookie[1].isEmpty()) {
            cookies.remove(cookie[0]);
        } else {
            cookies.put(cookie[0], cookie[1]);
        }
    }
}
