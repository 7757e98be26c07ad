package io.tenure.shared.portal;

import io.tenure.access.AccessDenied;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers when the caller's roles do not allow what a page was asked to do. */
@ControllerAdvice(annotations = Page.class)
class Refusals {
    @ExceptionHandler
    void on(AccessDenied denied, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
