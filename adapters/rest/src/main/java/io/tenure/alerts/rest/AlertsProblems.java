package io.tenure.alerts.rest;

import static io.tenure.shared.rest.ProblemCode.Where.ON_CHANGE;
import static io.tenure.shared.rest.ProblemCode.Where.ON_ONE;
import static io.tenure.shared.rest.ProblemCode.Where.WITH_BODY;
import static io.tenure.shared.rest.ProblemCodes.codes;

import io.tenure.shared.rest.ProblemCodes;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/** What is refused of alerts, and of those who guess codes. */
@Configuration(proxyBeanMethods = false)
class AlertsProblems {

    @Bean
    ProblemCodes alertsProblemCodes() {
        return ProblemCodes.of(
                Set.of("Alerts"),
                List.of(
                        codes(HttpStatus.NOT_FOUND, ON_ONE, "alerts.unknown-alert"),
                        codes(HttpStatus.CONFLICT, ON_CHANGE, "alerts.closed"),
                        codes(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                WITH_BODY,
                                "alerts.invalid-rules",
                                "alerts.note-too-long")));
    }

    @Bean
    ProblemCodes guessingProblemCodes() {
        return ProblemCodes.of(
                Set.of("Point of sale"),
                List.of(codes(HttpStatus.TOO_MANY_REQUESTS, ON_CHANGE, "alerts.too-many-refused-codes")));
    }
}
