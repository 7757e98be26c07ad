package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.relationship.queries.PromiseView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something promised to a customer. */
@Schema(name = "Promise")
record PromiseResource(
        String customerId,
        String promiseId,
        String text,
        Instant madeAt,
        Instant dueAt,
        @Nullable String thread,
        String madeBy,
        PromiseView.State state,
        @Nullable Instant settledAt,
        @Nullable String brokenBecause) {}
