package io.tenure.messaging.rest;

import io.tenure.messaging.application.port.in.MessagePlanInvalid;
import io.tenure.shared.rest.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a plan with mistakes by naming all of them, each with its place. */
@Order(-1)
@RestControllerAdvice(basePackageClasses = MessagingAdvice.class)
final class MessagingAdvice {

    @ExceptionHandler
    ProblemDetail invalid(MessagePlanInvalid invalid) {
        ProblemDetail problem =
                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "messaging.invalid-plan", invalid.getMessage());
        problem.setProperty("problems", invalid.problems());
        return problem;
    }
}
