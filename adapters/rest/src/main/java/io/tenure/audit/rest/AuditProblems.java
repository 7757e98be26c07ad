package io.tenure.audit.rest;

import static io.tenure.shared.rest.ProblemCode.Where.ON_ONE;
import static io.tenure.shared.rest.ProblemCodes.codes;

import io.tenure.shared.rest.ProblemCodes;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/** What is asked for in vain of the ledger and of what runs on it. */
@Configuration(proxyBeanMethods = false)
class AuditProblems {

    @Bean
    ProblemCodes auditProblemCodes() {
        return ProblemCodes.of(
                Set.of("Ledger"),
                List.of(codes(HttpStatus.NOT_FOUND, ON_ONE, "audit.unknown-verification", "audit.unknown-rebuild")));
    }

    @Bean
    ProblemCodes operationProblemCodes() {
        return ProblemCodes.of(
                Set.of("Operation"), List.of(codes(HttpStatus.NOT_FOUND, ON_ONE, "audit.unknown-dead-letter")));
    }
}
