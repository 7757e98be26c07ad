package io.tenure.relationship.queries;

import io.tenure.relationship.events.CustomerKind;
import org.jspecify.annotations.Nullable;

/**
 * Which customers to list.
 *
 * @param search words in names, ids and addresses; null for all
 * @param stage model and stage, such as {@code e-commerce/mature}; null for any
 * @param sort one of {@code name}, {@code lastInteractionAt}, {@code registeredAt}, {@code interactions}
 * @param after the cursor of the page before
 * @param limit 1 to 200
 */
public record BookQuery(
        @Nullable String search,
        @Nullable String owner,
        @Nullable String country,
        @Nullable CustomerKind kind,
        @Nullable String stage,
        String sort,
        boolean descending,
        @Nullable String after,
        int limit) {}
