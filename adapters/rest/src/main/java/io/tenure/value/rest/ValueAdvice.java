package io.tenure.value.rest;

import io.tenure.relationship.application.port.in.Refusal;
import io.tenure.shared.rest.ProblemCodes;
import io.tenure.shared.rest.Problems;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what valuation refuses. */
@Order(-1)
@RestControllerAdvice(basePackageClasses = ValueAdvice.class)
final class ValueAdvice {

    private final ProblemCodes codes;

    ValueAdvice(@Qualifier("valueProblemCodes") ProblemCodes codes) {
        this.codes = codes;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        String code = refusal.rejection().code();
        HttpStatus status = codes.status(code);
        return ResponseEntity.status(status)
                .body(Problems.of(status, code, refusal.rejection().reason()));
    }
}
