package io.tenure.shared.rest;

import io.tenure.shared.outcome.Refusal;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what the rules of any module refuse. */
@Order(0)
@RestControllerAdvice(annotations = RestController.class)
final class RefusalAdvice {

    private final List<ProblemCodes> modules;

    RefusalAdvice(List<ProblemCodes> modules) {
        this.modules = modules;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        String code = refusal.rejection().code();
        HttpStatus status = ProblemCodes.status(modules, code);
        var answer = ResponseEntity.status(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer.body(Problems.of(status, code, refusal.rejection().reason()));
    }
}
