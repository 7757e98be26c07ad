package io.tenure.alerts.queries;

import org.jspecify.annotations.Nullable;

/**
 * Which alerts to show.
 *
 * @param open those that are open, or those that are closed; null for all
 * @param rule null for those of all rules
 * @param after the cursor of the page before
 */
public record AlertQuery(
        @Nullable Boolean open,
        @Nullable String rule,
        @Nullable String after,
        int limit) {}
