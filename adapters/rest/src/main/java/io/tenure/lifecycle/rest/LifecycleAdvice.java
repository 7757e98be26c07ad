package io.tenure.lifecycle.rest;

import io.tenure.lifecycle.application.port.in.ModelInvalid;
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

/** Answers what the lifecycle's rules refuse; a model with mistakes by naming all of them. */
@Order(-1)
@RestControllerAdvice(basePackageClasses = LifecycleAdvice.class)
final class LifecycleAdvice {

    private final ProblemCodes codes;

    LifecycleAdvice(@Qualifier("lifecycleProblemCodes") ProblemCodes codes) {
        this.codes = codes;
    }

    @ExceptionHandler
    ProblemDetail invalid(ModelInvalid invalid) {
        ProblemDetail problem =
                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "lifecycle.invalid-model", invalid.getMessage());
        problem.setProperty("problems", invalid.problems());
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        String code = refusal.rejection().code();
        HttpStatus status = codes.status(code);
        return ResponseEntity.status(status)
                .body(Problems.of(status, code, refusal.rejection().reason()));
    }
}
