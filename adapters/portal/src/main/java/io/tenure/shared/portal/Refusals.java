package io.tenure.shared.portal;

import io.tenure.access.AccessDenied;
import io.tenure.shared.views.UnknownCursor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers when a page was asked for what the caller's roles do not allow, or by an address that nobody gave out. */
@ControllerAdvice(annotations = Page.class)
class Refusals {
    @ExceptionHandler
    void on(AccessDenied denied, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    @ExceptionHandler
    void on(UnknownCursor unknown, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
