package io.tenure.lifecycle.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.lifecycle.queries.OtherStages;
import io.tenure.lifecycle.queries.OtherStagesQueries;
import io.tenure.relationship.application.port.in.UnknownCustomer;
import io.tenure.shared.domain.CustomerId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why a customer is in a stage and in no other. */
@RestController
@RequestMapping("/api/v1/customers/{id}/stages")
@Tag(name = "Lifecycle")
class OtherStagesController {

    private final OtherStagesQueries queries;

    OtherStagesController(OtherStagesQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/alternatives")
    @Operation(
            summary = "Read what the model in force says of each of its stages for a customer now",
            description = "Which rules hold, what they were asked of, and what keeps the customer from a stage.")
    OtherStages now(@PathVariable CustomerId id, Caller caller) {
        return queries.now(id, caller).orElseThrow(() -> new UnknownCustomer(id));
    }

    @GetMapping("/{move}/alternatives")
    @Operation(
            summary = "Read what the model that decided a move had to say of each of its stages",
            description = "Worked out again by that version of the model, on the facts as they were known at that"
                    + " moment. `told` says how well that moment is known. `move` is the `id` of a move.")
    OtherStages at(@PathVariable CustomerId id, @PathVariable String move, Caller caller) {
        return queries.at(id, move, caller).orElseThrow(() -> new UnknownCustomer(id));
    }
}
