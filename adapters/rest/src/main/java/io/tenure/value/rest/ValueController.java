package io.tenure.value.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.UnknownCustomer;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.rest.PageBody;
import io.tenure.shared.rest.Paging;
import io.tenure.shared.rest.UpTo;
import io.tenure.value.domain.ranking.AbcClass;
import io.tenure.value.domain.ranking.RfmSegment;
import io.tenure.value.domain.scoring.CustomerValue;
import io.tenure.value.queries.ValueOfCustomer;
import io.tenure.value.queries.ValueOrder;
import io.tenure.value.queries.ValueQueries;
import io.tenure.value.queries.ValueQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What customers are worth, and why. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Value")
class ValueController {

    private static final int MOST = 1_000;

    private final ValueQueries queries;

    ValueController(ValueQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/customers/{id}/value")
    @Operation(
            summary =
                    "Read what a customer is worth by the last run, with the inputs, the run and the models behind it",
            description = "Without `because` for a customer who had not bought by the day of the run.")
    ValueOfCustomer value(@PathVariable CustomerId id, Caller caller) {
        return queries.ofCustomer(id, caller).orElseThrow(() -> new UnknownCustomer(id));
    }

    @GetMapping("/values")
    @Operation(
            summary = "Read the customers by what they are worth",
            description = "An account manager sees the own book. The most comes first unless `ascending`.")
    PageBody<CustomerValue> values(
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable AbcClass abcClass,
            @RequestParam(required = false) @Nullable RfmSegment rfmSegment,
            @RequestParam(defaultValue = "LIFETIME_VALUE") ValueOrder order,
            @RequestParam(defaultValue = "false") boolean ascending,
            @RequestParam(required = false) @Nullable String after,
            @UpTo(MOST) @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        ValueQuery query =
                new ValueQuery(currency, abcClass, rfmSegment, order, ascending, after, Paging.limit(limit, MOST));
        return PageBody.of(Paging.page(after, null, () -> queries.values(query, caller)), value -> value);
    }
}
