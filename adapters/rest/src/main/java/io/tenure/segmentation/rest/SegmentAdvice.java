package io.tenure.segmentation.rest;

import io.tenure.shared.rest.Problems;
import io.tenure.shared.rules.RuleInvalid;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a rule with mistakes by naming all of them, with their places. */
@Order(-1)
@RestControllerAdvice(basePackageClasses = SegmentAdvice.class)
final class SegmentAdvice {

    @ExceptionHandler
    ProblemDetail invalid(RuleInvalid invalid) {
        ProblemDetail problem =
                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "segmentation.invalid-rule", invalid.getMessage());
        problem.setProperty("problems", invalid.problems());
        return problem;
    }
}
