package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.commands.RuleOutDuplicate;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.rest.PageBody;
import io.tenure.shared.rest.Paging;
import io.tenure.shared.rest.UpTo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records that may be one customer. */
@RestController
@RequestMapping("/api/v1/duplicates")
@Tag(name = "Duplicates")
class DuplicateController {

    private static final int MOST = 100;

    private final CustomerQueries customers;
    private final ChangeCustomerUseCase changeCustomer;
    private final Resources resources;
    private final InstantSource clock;

    DuplicateController(
            CustomerQueries customers, ChangeCustomerUseCase changeCustomer, Resources resources, InstantSource clock) {
        this.customers = customers;
        this.changeCustomer = changeCustomer;
        this.resources = resources;
        this.clock = clock;
    }

    /** Two records that are different customers. */
    @Schema(name = "DifferentCustomers")
    record PairBody(
            @NotBlank @Size(max = 64) String one,
            @NotBlank @Size(max = 64) String other) {}

    @GetMapping
    @Operation(summary = "List records that may be one customer")
    PageBody<DuplicateResource> duplicates(
            @RequestParam(required = false) @Nullable String after,
            @UpTo(MOST) @RequestParam(defaultValue = "20") int limit,
            Caller caller) {
        int size = Paging.limit(limit, MOST);
        return PageBody.of(
                Paging.page(after, null, () -> customers.duplicates(after, size, caller)), resources::duplicate);
    }

    @PostMapping("/ruled-out")
    @Operation(summary = "Declare two records to be different customers")
    ResponseEntity<WrittenBody> ruleOut(@Valid @RequestBody PairBody body, Caller caller) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Answers.ok(changeCustomer.change(
                new RuleOutDuplicate(new CustomerId(body.one()), new CustomerId(body.other()), now), null, caller));
    }
}
