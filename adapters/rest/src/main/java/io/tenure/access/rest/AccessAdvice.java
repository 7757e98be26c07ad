package io.tenure.access.rest;

import io.tenure.access.AccessDenied;
import io.tenure.shared.rest.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers callers who may not do what they asked for. */
@Order(0)
@RestControllerAdvice(annotations = RestController.class)
final class AccessAdvice {
    @ExceptionHandler
    ProblemDetail denied(AccessDenied denied) {
        return Problems.of(HttpStatus.FORBIDDEN, "access.denied", String.valueOf(denied.getMessage()));
    }
}
