package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.queries.CustomerView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer, the records merged into it counted in.
 *
 * @param totals sums of the interactions' amounts, by currency
 * @param version send it as If-Match to change what you have read and nothing newer
 */
@Schema(name = "Customer")
record CustomerResource(
        String id,
        CustomerKind kind,
        @Nullable String name,
        @Nullable String industry,
        @Nullable String country,
        @Nullable String language,
        @Nullable String timeZone,
        List<CustomerView.LinkedId> externalIds,
        List<CustomerView.Contact> contactPoints,
        List<CustomerView.Consent> consents,
        @Nullable String owner,
        @Nullable String partner,
        List<CustomerView.Stakeholder> stakeholders,
        List<CustomerView.Stage> stages,
        List<String> tags,
        @Nullable SpendingBody spending,
        @Nullable String mergedInto,
        List<String> members,
        List<String> notDuplicateOf,
        boolean erased,
        Instant registeredAt,
        @Nullable Instant firstInteractionAt,
        @Nullable Instant lastInteractionAt,
        long interactions,
        List<MoneyBody> totals,
        long version,
        long position) {}
