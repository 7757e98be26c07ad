package io.tenure.relationship.rest;

import io.tenure.relationship.application.port.in.Refusal;
import io.tenure.shared.rest.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what the relationship's rules refuse. */
@Order(0)
@RestControllerAdvice(annotations = RestController.class)
final class RefusalAdvice {
    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        String code = refusal.rejection().code();
        return Problems.of(status(code), code, refusal.rejection().reason());
    }

    private static HttpStatus status(String code) {
        return switch (code) {
            case "relationship.unknown-customer", "relationship.unknown-interaction" -> HttpStatus.NOT_FOUND;
            case "relationship.changed-meanwhile" -> HttpStatus.PRECONDITION_FAILED;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
