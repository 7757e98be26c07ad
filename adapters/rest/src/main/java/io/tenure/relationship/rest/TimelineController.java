package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.TimelineQuery;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rest.PageBody;
import io.tenure.shared.rest.Paging;
import io.tenure.shared.rest.UpTo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what happened between a customer and the firm. */
@RestController
@Tag(name = "Interactions")
class TimelineController {

    private static final int MOST = 200;

    private final CustomerQueries customers;
    private final Resources resources;

    TimelineController(CustomerQueries customers, Resources resources) {
        this.customers = customers;
        this.resources = resources;
    }

    @GetMapping("/api/v1/customers/{id}/timeline")
    @Operation(
            summary =
                    "Read a customer's interactions, the newest first, now or as of a date of the world (asOf) and of our knowledge (knownAt)",
            description =
                    "As of a date, corrected interactions are shown as they really were, and retracted ones not at all.")
    PageBody<InteractionResource> timeline(
            @PathVariable CustomerId id,
            @RequestParam(required = false) @Nullable InteractionKind kind,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Nullable String thread,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable String after,
            @UpTo(MOST) @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        TimelineQuery query = new TimelineQuery(kind, channel, thread, from, to, after, Paging.limit(limit, MOST));
        return PageBody.of(
                Paging.page(
                        after,
                        null,
                        () -> asOf == null && knownAt == null
                                ? customers.timeline(id, query, caller)
                                : customers.timelineAsOf(id, query, asOf, knownAt, caller)),
                resources::interaction);
    }

    @GetMapping("/api/v1/interactions/{interactionId}")
    @Operation(summary = "Read one interaction")
    InteractionResource interaction(@PathVariable String interactionId, Caller caller) {
        return customers
                .interaction(interactionId, caller)
                .map(resources::interaction)
                .orElseThrow(() -> Refusal.of(
                        "relationship.unknown-interaction", "There is no such interaction that you may see"));
    }
}
