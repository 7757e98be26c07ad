package io.tenure.lifecycle.rest;

import io.tenure.lifecycle.application.port.in.ModelInvalid;
import io.tenure.shared.rest.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a model with mistakes by naming all of them. */
@Order(-1)
@RestControllerAdvice(basePackageClasses = LifecycleAdvice.class)
final class LifecycleAdvice {

    @ExceptionHandler
    ProblemDetail invalid(ModelInvalid invalid) {
        ProblemDetail problem =
                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "lifecycle.invalid-model", invalid.getMessage());
        problem.setProperty("problems", invalid.problems());
        return problem;
    }
}
