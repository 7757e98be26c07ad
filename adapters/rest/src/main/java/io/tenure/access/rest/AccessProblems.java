package io.tenure.access.rest;

import static io.tenure.shared.rest.ProblemCode.Where.ON_CHANGE;
import static io.tenure.shared.rest.ProblemCode.Where.ON_ONE;
import static io.tenure.shared.rest.ProblemCodes.codes;

import io.tenure.shared.rest.ProblemCodes;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/** What the rules about users and keys refuse. */
@Configuration(proxyBeanMethods = false)
class AccessProblems {

    @Bean
    ProblemCodes accessProblemCodes() {
        return ProblemCodes.of(
                Set.of("Access"),
                List.of(
                        codes(HttpStatus.NOT_FOUND, ON_ONE, "access.unknown-user", "access.unknown-key"),
                        codes(
                                HttpStatus.CONFLICT,
                                ON_CHANGE,
                                "access.name-taken",
                                "access.last-admin",
                                "access.changed-meanwhile"),
                        codes(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                ON_CHANGE,
                                "access.bad-name",
                                "access.no-role",
                                "access.role-of-tills",
                                "access.expired")));
    }
}
