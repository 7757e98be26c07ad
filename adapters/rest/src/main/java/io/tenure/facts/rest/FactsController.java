package io.tenure.facts.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactColumns;
import io.tenure.facts.domain.FactSheet;
import io.tenure.facts.queries.FactsQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.rest.BadRequest;
import io.tenure.shared.rest.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what is counted of a customer, as it is or as it was, and what can be asked of every customer in a rule. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Facts")
class FactsController {

    private final FactsQueries facts;
    private final Clock clock;

    FactsController(FactsQueries facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @GetMapping("/customers/{id}/facts")
    @Operation(
            summary =
                    "Read the facts of a customer, now or as of a date of the world (asOf) and of our knowledge (knownAt)")
    FactsResource facts(
            @PathVariable CustomerId id,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable String currency,
            Caller caller) {
        Optional<CustomerFacts> found =
                asOf == null && knownAt == null ? facts.find(id, caller) : facts.asOf(id, asOf, knownAt, caller);
        CustomerFacts counted = found.orElseThrow(() -> unknown(id));
        Instant moment = asOf != null ? asOf : knownAt != null ? knownAt : clock.instant();
        return FactsResource.of(FactSheet.of(counted, counted.dayOf(moment), checked(currency)));
    }

    @GetMapping("/facts/columns")
    @Operation(summary = "List the facts that rules may ask of every customer")
    List<FactColumnResource> columns() {
        return FactColumns.list().stream().map(FactColumnResource::of).toList();
    }

    private static @Nullable String checked(@Nullable String currency) {
        try {
            return currency == null ? null : Currency.getInstance(currency).getCurrencyCode();
        } catch (IllegalArgumentException _) {
            throw BadRequest.invalid("currency", "must be an ISO 4217 code such as GBP");
        }
    }

    private static NotFound unknown(CustomerId id) {
        return new NotFound("relationship.unknown-customer", "There is no customer " + id + " that you may see");
    }
}
