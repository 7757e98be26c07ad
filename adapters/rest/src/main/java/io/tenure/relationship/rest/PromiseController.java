package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.application.port.in.Written;
import io.tenure.relationship.commands.BreakPromise;
import io.tenure.relationship.commands.KeepPromise;
import io.tenure.relationship.commands.MakePromise;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.rest.Headers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was promised to a customer, and whether it was kept. */
@RestController
@RequestMapping("/api/v1/customers/{id}/promises")
@Tag(name = "Promises and threads")
class PromiseController {

    private final ChangeCustomerUseCase changeCustomer;
    private final CustomerQueries customers;
    private final Resources resources;
    private final Ids ids;
    private final InstantSource clock;

    PromiseController(
            ChangeCustomerUseCase changeCustomer,
            CustomerQueries customers,
            Resources resources,
            Ids ids,
            InstantSource clock) {
        this.changeCustomer = changeCustomer;
        this.customers = customers;
        this.resources = resources;
        this.ids = ids;
        this.clock = clock;
    }

    /** Something to be done by a date. */
    @Schema(name = "NewPromise")
    record PromiseBody(
            @NotBlank String text,
            @NotNull Instant dueAt,
            @Nullable String thread) {}

    /** Why a promise was not kept. */
    @Schema(name = "BrokenPromise")
    record BrokenBody(@Nullable String reason) {}

    /** What became of a promise. */
    @Schema(name = "WrittenPromise")
    record PromiseWritten(String id, String promiseId, long position, long version, boolean changed) {}

    @GetMapping
    @Operation(summary = "Read the promises made to a customer, open ones first")
    List<PromiseResource> promises(@PathVariable CustomerId id, Caller caller) {
        return customers.promises(id, caller).stream().map(resources::promise).toList();
    }

    @PostMapping
    @Operation(summary = "Promise a customer something by a date")
    ResponseEntity<PromiseWritten> make(
            @PathVariable CustomerId id,
            @Valid @RequestBody PromiseBody body,
            @RequestHeader(name = Headers.IDEMPOTENCY_KEY, required = false) @Nullable String idempotencyKey,
            Caller caller) {
        String promise = IdempotencyKeys.id(id, idempotencyKey, ids);
        Written written = changeCustomer.change(
                new MakePromise(id, promise, body.text(), body.dueAt(), body.thread(), now()), null, caller);
        return ResponseEntity.status(written.changed() ? 201 : 200)
                .headers(Answers.created(written, Answers.customer(id.value()) + "/promises")
                        .getHeaders())
                .body(new PromiseWritten(
                        id.value(), promise, written.position(), written.version(), written.changed()));
    }

    @PostMapping("/{promiseId}/kept")
    @Operation(summary = "Note that a promise was kept")
    ResponseEntity<WrittenBody> keep(@PathVariable CustomerId id, @PathVariable String promiseId, Caller caller) {
        return Answers.ok(changeCustomer.change(new KeepPromise(id, promiseId, now()), null, caller));
    }

    @PostMapping("/{promiseId}/broken")
    @Operation(summary = "Note that a promise was not kept")
    ResponseEntity<WrittenBody> breakIt(
            @PathVariable CustomerId id,
            @PathVariable String promiseId,
            @Valid @RequestBody BrokenBody body,
            Caller caller) {
        return Answers.ok(changeCustomer.change(new BreakPromise(id, promiseId, body.reason(), now()), null, caller));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
