package io.tenure.access.rest;

import io.tenure.access.AccessDenied;
import io.tenure.access.application.port.in.AccessRefusal;
import io.tenure.shared.rest.ProblemCodes;
import io.tenure.shared.rest.Problems;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers callers who may not do what they asked for, and what the rules about users and keys refuse. */
@Order(0)
@RestControllerAdvice(annotations = RestController.class)
final class AccessAdvice {

    private final List<ProblemCodes> modules;

    AccessAdvice(List<ProblemCodes> modules) {
        this.modules = modules;
    }

    @ExceptionHandler
    ProblemDetail denied(AccessDenied denied) {
        return Problems.of(HttpStatus.FORBIDDEN, "access.denied", denied.getMessage());
    }

    @ExceptionHandler
    ProblemDetail refused(AccessRefusal refusal) {
        String code = refusal.rejection().code();
        return Problems.of(
                ProblemCodes.status(modules, code), code, refusal.rejection().reason());
    }
}
