package io.tenure.loyalty.rest;

import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.shared.rest.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a programme with mistakes by naming all of them, each with its rule and field. */
@Order(-1)
@RestControllerAdvice(basePackageClasses = LoyaltyAdvice.class)
final class LoyaltyAdvice {

    @ExceptionHandler
    ProblemDetail invalid(ProgrammeInvalid invalid) {
        ProblemDetail problem =
                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "loyalty.invalid-programme", invalid.getMessage());
        problem.setProperty("problems", invalid.problems());
        return problem;
    }
}
