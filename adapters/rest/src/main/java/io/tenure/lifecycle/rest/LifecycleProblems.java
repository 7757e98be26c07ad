package io.tenure.lifecycle.rest;

import static io.tenure.shared.rest.ProblemCode.Where.ON_CHANGE;
import static io.tenure.shared.rest.ProblemCode.Where.ON_ONE;
import static io.tenure.shared.rest.ProblemCodes.codes;

import io.tenure.shared.rest.ProblemCodes;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/** What the rules about lifecycle models and care refuse. */
@Configuration(proxyBeanMethods = false)
class LifecycleProblems {

    @Bean
    ProblemCodes lifecycleProblemCodes() {
        return ProblemCodes.of(
                Set.of("Lifecycle", "Care"),
                List.of(
                        codes(
                                HttpStatus.NOT_FOUND,
                                ON_ONE,
                                "lifecycle.no-such-preview",
                                "lifecycle.unknown-model",
                                "lifecycle.unknown-move",
                                "relationship.unknown-customer"),
                        codes(
                                HttpStatus.CONFLICT,
                                ON_CHANGE,
                                "lifecycle.scripts-changed",
                                "lifecycle.service-step-not-open"),
                        codes(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                ON_CHANGE,
                                "lifecycle.answers-not-understood",
                                "lifecycle.cadence-out-of-range",
                                "lifecycle.call-back-in-the-past",
                                "lifecycle.invalid-model",
                                "lifecycle.product-missing",
                                "lifecycle.too-many-models",
                                "lifecycle.too-many-service-steps",
                                "lifecycle.unknown-script")));
    }
}
