package io.tenure.bootstrap.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A cookie that only this installation can have written, out of reach of scripts and of other sites.
 *
 * @param path the only pages to which browsers send it
 */
record SignedCookie(String name, String path, Signature signature) {

    boolean isIn(HttpServletRequest request) {
        return WebUtils.getCookie(request, name) != null;
    }

    /** What was written; empty where there is no such cookie or its signature is not ours. */
    Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name))
                .flatMap(found -> signature.verified(found.getValue()));
    }

    /** @param age null for as long as the browser is open */
    void write(String text, @Nullable Duration age, HttpServletRequest request, HttpServletResponse response) {
        send(signature.sign(text), age, request, response);
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        send("", Duration.ZERO, request, response);
    }

    private void send(String value, @Nullable Duration age, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie.ResponseCookieBuilder cookie = ResponseCookie.from(name, value)
                .path(path)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                (age == null ? cookie : cookie.maxAge(age)).build().toString());
    }
}
