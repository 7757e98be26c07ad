package io.tenure.shared.rest;

import static io.tenure.shared.rest.ProblemCode.Where.ANYWHERE;
import static io.tenure.shared.rest.ProblemCode.Where.ON_CHANGE;
import static io.tenure.shared.rest.ProblemCode.Where.WITH_BODY;
import static io.tenure.shared.rest.ProblemCodes.codes;

import io.tenure.shared.views.ViewsBehind;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/** What any operation may refuse before a rule of the business is asked, or when something fails on our side. */
@Configuration(proxyBeanMethods = false)
class RequestProblems {

    @Bean
    ProblemCodes requestProblemCodes() {
        return ProblemCodes.of(
                Set.of(),
                List.of(
                        codes(
                                HttpStatus.BAD_REQUEST,
                                ANYWHERE,
                                "request.invalid-value",
                                "request.unknown-parameter",
                                "request.repeated-parameter",
                                "request.unreadable-query"),
                        codes(
                                HttpStatus.BAD_REQUEST,
                                WITH_BODY,
                                "request.missing-body",
                                "request.missing-field",
                                "request.unknown-field",
                                "request.malformed-json",
                                "request.beyond-limits"),
                        codes(HttpStatus.UNAUTHORIZED, ANYWHERE, "access.not-signed-in"),
                        codes(HttpStatus.FORBIDDEN, ANYWHERE, "access.denied"),
                        codes(HttpStatus.NOT_FOUND, ANYWHERE, "request.no-such-resource"),
                        codes(HttpStatus.METHOD_NOT_ALLOWED, ANYWHERE, "request.method-not-allowed"),
                        codes(HttpStatus.NOT_ACCEPTABLE, ANYWHERE, "request.not-acceptable"),
                        codes(HttpStatus.CONFLICT, ON_CHANGE, "request.under-way", "request.shown-once", "ledger.busy"),
                        codes(HttpStatus.CONTENT_TOO_LARGE, WITH_BODY, "request.too-large"),
                        codes(HttpStatus.UNSUPPORTED_MEDIA_TYPE, WITH_BODY, "request.unsupported-media-type"),
                        codes(HttpStatus.UNPROCESSABLE_CONTENT, ON_CHANGE, "request.key-of-another"),
                        codes(HttpStatus.TOO_MANY_REQUESTS, ANYWHERE, "access.too-many-attempts"),
                        codes(HttpStatus.INTERNAL_SERVER_ERROR, ANYWHERE, "shared.fault"),
                        codes(HttpStatus.SERVICE_UNAVAILABLE, ANYWHERE, "ledger.unavailable", ViewsBehind.CODE)));
    }
}
