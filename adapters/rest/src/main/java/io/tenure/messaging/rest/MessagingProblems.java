package io.tenure.messaging.rest;

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

/** What is refused of messages. */
@Configuration(proxyBeanMethods = false)
class MessagingProblems {

    @Bean
    ProblemCodes messagingProblemCodes() {
        return ProblemCodes.of(
                Set.of("Messages"),
                List.of(
                        codes(HttpStatus.NOT_FOUND, ON_ONE, "messaging.unknown-message"),
                        codes(HttpStatus.NOT_FOUND, WITH_BODY, "relationship.unknown-customer"),
                        codes(
                                HttpStatus.CONFLICT,
                                ON_CHANGE,
                                "messaging.cap-reached",
                                "messaging.channel-not-set-up",
                                "messaging.no-sender",
                                "messaging.not-failed"),
                        codes(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                WITH_BODY,
                                "messaging.id-invalid",
                                "messaging.invalid-plan",
                                "messaging.no-subject",
                                "messaging.parameter-missing",
                                "messaging.parameter-too-long",
                                "messaging.unknown-template")));
    }
}
