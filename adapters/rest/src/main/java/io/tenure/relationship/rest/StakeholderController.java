package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.application.port.in.Written;
import io.tenure.relationship.commands.AddStakeholder;
import io.tenure.relationship.commands.EndStakeholder;
import io.tenure.relationship.events.StakeholderRole;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.rest.Headers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who plays a part around an account. */
@RestController
@RequestMapping("/api/v1/customers/{id}/stakeholders")
@Tag(name = "Customers")
class StakeholderController {

    private final ChangeCustomerUseCase changeCustomer;
    private final Ids ids;
    private final InstantSource clock;

    StakeholderController(ChangeCustomerUseCase changeCustomer, Ids ids, InstantSource clock) {
        this.changeCustomer = changeCustomer;
        this.ids = ids;
        this.clock = clock;
    }

    /** A person or firm and its part. */
    @Schema(name = "NewStakeholder")
    record StakeholderBody(
            @NotBlank String name,
            @NotNull StakeholderRole role,
            @Nullable String note,
            @NotNull LocalDate since) {}

    /** The last day of a part. */
    @Schema(name = "StakeholderEnd")
    record EndBody(@NotNull LocalDate until) {}

    /** What became of a stakeholder. */
    @Schema(name = "WrittenStakeholder")
    record StakeholderWritten(String id, String stakeholderId, long position, long version, boolean changed) {}

    @PostMapping
    @Operation(summary = "Note who plays a part around an account")
    ResponseEntity<StakeholderWritten> add(
            @PathVariable CustomerId id,
            @Valid @RequestBody StakeholderBody body,
            @RequestHeader(name = Headers.IDEMPOTENCY_KEY, required = false) @Nullable String idempotencyKey,
            Caller caller) {
        String stakeholder = IdempotencyKeys.id(id, idempotencyKey, ids);
        Written written = changeCustomer.change(
                new AddStakeholder(id, stakeholder, body.name(), body.role(), body.note(), body.since(), now()),
                null,
                caller);
        return ResponseEntity.status(written.changed() ? 201 : 200)
                .headers(Answers.created(written, Answers.customer(id.value())).getHeaders())
                .body(new StakeholderWritten(
                        id.value(), stakeholder, written.position(), written.version(), written.changed()));
    }

    @PostMapping("/{stakeholderId}/ends")
    @Operation(summary = "Note that a stakeholder no longer plays a part")
    ResponseEntity<WrittenBody> end(
            @PathVariable CustomerId id,
            @PathVariable String stakeholderId,
            @Valid @RequestBody EndBody body,
            Caller caller) {
        return Answers.ok(
                changeCustomer.change(new EndStakeholder(id, stakeholderId, body.until(), now()), null, caller));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
