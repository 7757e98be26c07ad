package io.tenure.segmentation.rest;

import io.tenure.relationship.application.port.in.Refusal;
import io.tenure.shared.rest.ProblemCodes;
import io.tenure.shared.rest.Problems;
import io.tenure.shared.rules.RuleInvalid;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what the rules of segments refuse; a rule with mistakes by naming all of them, with their places. */
@Order(-1)
@RestControllerAdvice(basePackageClasses = SegmentAdvice.class)
final class SegmentAdvice {

    private final ProblemCodes codes;

    SegmentAdvice(@Qualifier("segmentationProblemCodes") ProblemCodes codes) {
        this.codes = codes;
    }

    @ExceptionHandler
    ProblemDetail invalid(RuleInvalid invalid) {
        ProblemDetail problem =
                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "segmentation.invalid-rule", invalid.getMessage());
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
