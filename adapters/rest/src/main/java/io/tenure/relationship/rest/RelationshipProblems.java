package io.tenure.relationship.rest;

import static io.tenure.shared.rest.ProblemCode.Where.ON_CHANGE;
import static io.tenure.shared.rest.ProblemCode.Where.ON_ONE;
import static io.tenure.shared.rest.ProblemCodes.codes;

import io.tenure.shared.rest.ProblemCodes;
import io.tenure.shared.views.ViewsBehind;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/** What the relationship's rules refuse. */
@Configuration(proxyBeanMethods = false)
class RelationshipProblems {

    private static final Set<String> TAGS =
            Set.of("Customers", "Interactions", "Duplicates", "Promises and threads", "Personal data");

    @Bean
    ProblemCodes relationshipProblemCodes() {
        return ProblemCodes.of(
                TAGS,
                List.of(
                        codes(
                                HttpStatus.NOT_FOUND,
                                ON_ONE,
                                "relationship.unknown-customer",
                                "relationship.unknown-interaction",
                                "relationship.not-registered"),
                        codes(
                                HttpStatus.CONFLICT,
                                ON_CHANGE,
                                "relationship.already-merged",
                                "relationship.already-registered",
                                "relationship.erased",
                                "relationship.external-id-taken",
                                "relationship.interaction-of-another",
                                "relationship.interaction-retracted",
                                "relationship.merge-circle",
                                "relationship.merged-with-it",
                                "relationship.not-merged",
                                "relationship.promise-already-made",
                                "relationship.promise-not-open",
                                "relationship.stakeholder-already-present",
                                "relationship.stakeholder-not-present"),
                        codes(HttpStatus.PRECONDITION_FAILED, ON_CHANGE, "relationship.changed-meanwhile"),
                        codes(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                ON_CHANGE,
                                "relationship.contact-point-not-known",
                                "relationship.correction-changes-identity",
                                "relationship.duplicate-of-itself",
                                "relationship.external-id-not-linked",
                                "relationship.merge-into-itself",
                                "relationship.name-blank",
                                "relationship.stakeholder-ends-before-it-began",
                                "relationship.unreadable-contact-point"),
                        codes(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                ON_CHANGE,
                                "relationship.erasure-unfinished",
                                ViewsBehind.CODE)));
    }
}
