package io.tenure.shared.rest;

import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.LastingFailure;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.OutcomeUnknown;
import io.tenure.shared.ledger.StreamConflict;
import io.tenure.shared.sealing.SubjectErased;
import io.tenure.shared.views.ViewsFailure;
import jakarta.validation.ConstraintViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Answers what went wrong as problem details. The modules' own advices come first; this one knows the rest. */
@Order
@RestControllerAdvice(annotations = RestController.class)
final class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String MAY_BE_RECORDED =
            "The ledger did not say whether this was recorded. It may be recorded; send the same again later";

    @ExceptionHandler
    ProblemDetail badRequest(BadRequest problem) {
        return Problems.of(HttpStatus.BAD_REQUEST, problem.fault());
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound problem) {
        return Problems.of(HttpStatus.NOT_FOUND, problem.code(), problem.getMessage());
    }

    @ExceptionHandler
    ProblemDetail tooLarge(BodyTooLarge problem) {
        return Problems.of(HttpStatus.CONTENT_TOO_LARGE, "request.too-large", problem.getMessage());
    }

    @ExceptionHandler
    ProblemDetail erased(SubjectErased problem) {
        return Problems.of(HttpStatus.CONFLICT, "relationship.erased", problem.getMessage());
    }

    @ExceptionHandler({StreamConflict.class, ClaimHeld.class})
    ResponseEntity<ProblemDetail> busy(RuntimeException problem) {
        LOG.warn("A command lost every race: {}", problem.getMessage());
        return later(
                HttpStatus.CONFLICT, "ledger.busy", "Many write to the same customer or budget at once; send it again");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(LedgerFailure problem) {
        LOG.error("The ledger failed", problem);
        return later(
                HttpStatus.SERVICE_UNAVAILABLE,
                "ledger.unavailable",
                "Nothing was recorded: the ledger cannot be used just now. Send it again later");
    }

    /** The views are asked before something is recorded, and afterwards. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(ViewsFailure problem) {
        LOG.error("The views failed", problem);
        return later(
                HttpStatus.SERVICE_UNAVAILABLE,
                "ledger.unavailable",
                "The views cannot be used just now. What you sent may be recorded; send the same again later");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(OutcomeUnknown problem) {
        LOG.error("Nobody knows whether a command was recorded", problem);
        return later(HttpStatus.SERVICE_UNAVAILABLE, "ledger.unavailable", MAY_BE_RECORDED);
    }

    @ExceptionHandler({Exception.class, LastingFailure.class})
    ProblemDetail fault(Exception problem) {
        LOG.error("A request failed", problem);
        return Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "shared.fault", "Something is wrong on our side; the log knows more");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException problem, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Fault fault = problem.getCause() instanceof JacksonException json
                ? JsonFaults.of(json)
                : new Fault("request.missing-body", null, "A JSON body is needed here");
        return handleExceptionInternal(problem, Problems.of(status, fault), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException problem, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Fault fault = Violations.fault(problem.getBindingResult().getAllErrors().stream()
                        .<ConstraintViolation<?>>map(error -> error.unwrap(ConstraintViolation.class))
                        .toList())
                .orElse(new Fault("request.invalid-value", null, "The body is not valid"));
        return handleExceptionInternal(problem, Problems.of(status, fault), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException problem, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = problem instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : problem.getPropertyName();
        Fault fault = new Fault("request.invalid-value", name, Expected.of(problem.getRequiredType()));
        return handleExceptionInternal(problem, Problems.of(status, fault), headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem
                && (problem.getProperties() == null || !problem.getProperties().containsKey("code"))) {
            String code = RequestCodes.of(status);
            return new ResponseEntity<>(
                    Problems.of(status, code, RequestCodes.advice(status, headers, problem.getDetail())),
                    headers,
                    status);
        }
        return new ResponseEntity<>(body, headers, status);
    }

    private static ResponseEntity<ProblemDetail> later(HttpStatus status, String code, String detail) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(Problems.of(status, code, detail));
    }
}
