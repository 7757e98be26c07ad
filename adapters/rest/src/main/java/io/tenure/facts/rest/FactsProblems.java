package io.tenure.facts.rest;

import static io.tenure.shared.rest.ProblemCode.Where.ON_ONE;
import static io.tenure.shared.rest.ProblemCodes.codes;

import io.tenure.shared.rest.ProblemCodes;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/** What is asked for in vain of facts. */
@Configuration(proxyBeanMethods = false)
class FactsProblems {

    @Bean
    ProblemCodes factsProblemCodes() {
        return ProblemCodes.of(
                Set.of("Facts"), List.of(codes(HttpStatus.NOT_FOUND, ON_ONE, "relationship.unknown-customer")));
    }
}
