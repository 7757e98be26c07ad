package io.tenure.segmentation.rest;

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

/** What the rules of segments refuse. */
@Configuration(proxyBeanMethods = false)
class SegmentProblems {

    @Bean
    ProblemCodes segmentationProblemCodes() {
        return ProblemCodes.of(
                Set.of("Segments"),
                List.of(
                        codes(
                                HttpStatus.NOT_FOUND,
                                ON_ONE,
                                "relationship.unknown-customer",
                                "segmentation.unknown-membership",
                                "segmentation.unknown-segment",
                                "segmentation.no-such-export"),
                        codes(HttpStatus.CONFLICT, ON_CHANGE, "segmentation.still-used"),
                        codes(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                WITH_BODY,
                                "segmentation.invalid-name",
                                "segmentation.invalid-rule",
                                "segmentation.invalid-title",
                                "segmentation.list-too-long",
                                "segmentation.rule-or-list",
                                "segmentation.too-many-segments",
                                "segmentation.unknown-customers",
                                "segmentation.unknown-group"),
                        codes(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                ON_CHANGE,
                                "segmentation.cycle",
                                "segmentation.too-deep",
                                "segmentation.uses-unpublished")));
    }
}
