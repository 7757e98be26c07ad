package io.tenure.integration.rest;

import static io.tenure.shared.rest.ProblemCode.Where.ON_ONE;
import static io.tenure.shared.rest.ProblemCode.Where.WITH_BODY;
import static io.tenure.shared.rest.ProblemCodes.codes;

import io.tenure.shared.rest.ProblemCodes;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/** What is refused of webhooks. */
@Configuration(proxyBeanMethods = false)
class WebhookProblems {

    @Bean
    ProblemCodes webhookProblemCodes() {
        return ProblemCodes.of(
                Set.of("Webhooks"),
                List.of(
                        codes(HttpStatus.NOT_FOUND, ON_ONE, "webhooks.unknown"),
                        codes(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                WITH_BODY,
                                "webhooks.bad-name",
                                "webhooks.bad-url",
                                "webhooks.unknown-type",
                                "webhooks.too-many",
                                "webhooks.no-event")));
    }
}
