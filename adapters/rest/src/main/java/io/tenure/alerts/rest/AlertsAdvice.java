package io.tenure.alerts.rest;

import io.tenure.alerts.application.port.in.AlertRulesInvalid;
import io.tenure.alerts.application.port.in.TooManyRefusedCodes;
import io.tenure.shared.rest.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers rules with mistakes by naming all of them, and has those wait who guess codes. */
@Order(-1)
@RestControllerAdvice(annotations = RestController.class)
final class AlertsAdvice {

    @ExceptionHandler
    ProblemDetail invalid(AlertRulesInvalid invalid) {
        ProblemDetail problem =
                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "alerts.invalid-rules", invalid.getMessage());
        problem.setProperty("problems", invalid.problems());
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wait(TooManyRefusedCodes wait) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.seconds()))
                .body(Problems.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "alerts.too-many-refused-codes",
                        "Too many numbers and codes that nobody has were given with this key: try again in "
                                + wait.seconds() + " s."));
    }
}
