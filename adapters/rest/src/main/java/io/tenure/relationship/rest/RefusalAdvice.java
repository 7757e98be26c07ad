package io.tenure.relationship.rest;

import io.tenure.relationship.application.port.in.Refusal;
import io.tenure.shared.rest.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what the relationship's rules refuse. */
@Order(0)
@RestControllerAdvice(annotations = RestController.class)
final class RefusalAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        String code = refusal.rejection().code();
        HttpStatus status = status(code);
        var answer = ResponseEntity.status(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer.body(Problems.of(status, code, refusal.rejection().reason()));
    }

    private static HttpStatus status(String code) {
        return switch (code) {
            case "relationship.unknown-customer", "relationship.unknown-interaction", "relationship.not-registered" ->
                HttpStatus.NOT_FOUND;
            case "relationship.changed-meanwhile" -> HttpStatus.PRECONDITION_FAILED;
            case "relationship.views-behind" -> HttpStatus.SERVICE_UNAVAILABLE;
            case "relationship.already-merged",
                    "relationship.already-registered",
                    "relationship.erased",
                    "relationship.external-id-taken",
                    "relationship.interaction-retracted",
                    "relationship.merge-circle",
                    "relationship.merged-with-it",
                    "relationship.not-merged",
                    "relationship.promise-already-made",
                    "relationship.promise-not-open",
                    "relationship.stakeholder-already-present",
                    "relationship.stakeholder-not-present" -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
