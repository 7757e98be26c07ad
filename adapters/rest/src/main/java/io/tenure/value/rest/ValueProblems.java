package io.tenure.value.rest;

import static io.tenure.shared.rest.ProblemCode.Where.ON_ONE;
import static io.tenure.shared.rest.ProblemCode.Where.WITH_BODY;
import static io.tenure.shared.rest.ProblemCodes.codes;

import io.tenure.shared.rest.ProblemCodes;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/** What is asked for in vain of values, and what settings of a run may not say. */
@Configuration(proxyBeanMethods = false)
class ValueProblems {

    @Bean
    ProblemCodes valueProblemCodes() {
        return ProblemCodes.of(
                Set.of("Value"),
                List.of(
                        codes(
                                HttpStatus.NOT_FOUND,
                                ON_ONE,
                                "relationship.unknown-customer",
                                "value.unknown-run",
                                "value.unknown-report"),
                        codes(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                WITH_BODY,
                                "value.day-to-come",
                                "value.invalid-settings",
                                "value.invalid-market",
                                "value.invalid-rfm-edges")));
    }
}
