package io.tenure.lifecycle.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.lifecycle.domain.LevelAdvice;
import io.tenure.lifecycle.domain.LevelAdvice.Amount;
import io.tenure.lifecycle.events.RelationshipLevel;
import io.tenure.lifecycle.queries.AdvisedLevel;
import io.tenure.lifecycle.queries.CareQueries;
import io.tenure.relationship.application.port.in.UnknownCustomer;
import io.tenure.shared.domain.CustomerId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which level of care pays. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Care")
class LevelAdviceController {

    private final CareQueries queries;

    LevelAdviceController(CareQueries queries) {
        this.queries = queries;
    }

    /** A level of care. */
    @Schema(name = "RelationshipLevelAdvice")
    record AdviceBody(RelationshipLevel level) {}

    @GetMapping("/care/level-advice")
    @Operation(summary = "Say which level of care pays for as many customers and as much margin as you name")
    AdviceBody advice(@RequestParam Amount customers, @RequestParam Amount margin) {
        return new AdviceBody(LevelAdvice.of(customers, margin));
    }

    @GetMapping("/customers/{id}/level-advice")
    @Operation(
            summary = "Say which level of care pays for a customer, and by which figures",
            description = "By the share of customers in its class and their average lifetime value beside that of all"
                    + " customers who buy in the same currency, both of the run that the customer's value is of. Level"
                    + " null, with a reason, when there is nothing to go by.")
    AdvisedLevel adviceFor(@PathVariable CustomerId id, Caller caller) {
        return queries.advice(id, caller).orElseThrow(() -> new UnknownCustomer(id));
    }
}
