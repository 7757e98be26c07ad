package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.application.port.in.Written;
import io.tenure.relationship.commands.AssignChannelPartner;
import io.tenure.relationship.commands.AssignOwner;
import io.tenure.relationship.commands.ChangeDetails;
import io.tenure.relationship.commands.GiveConsent;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.commands.WithdrawConsent;
import io.tenure.relationship.events.Channel;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rest.Versions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says who a customer is, who looks after it, what it spends and what it allows. */
@RestController
@RequestMapping("/api/v1/customers/{id}")
@Tag(name = "Customers")
class CareController {

    /** That of customers who are not there. */
    private static final long NO_VERSION = -1;

    private static final String CHANGED = "relationship.changed-meanwhile";

    private final ChangeCustomerUseCase changeCustomer;
    private final InstantSource clock;

    CareController(ChangeCustomerUseCase changeCustomer, InstantSource clock) {
        this.changeCustomer = changeCustomer;
        this.clock = clock;
    }

    /** An account manager; null for nobody. */
    @Schema(name = "Owner")
    record OwnerBody(@Nullable String owner) {}

    /** A channel partner; null for none. */
    @Schema(name = "Partner")
    record PartnerBody(@Nullable String partner) {}

    /** What the customer said of one purpose and channel; declaredAt is when, now if left out. */
    @Schema(name = "Consent")
    record ConsentBody(
            @NotBlank String purpose,
            @NotNull Channel channel,
            @NotNull Boolean given,
            @NotBlank String source,
            @Nullable Instant declaredAt) {}

    @PutMapping("/details")
    @Operation(summary = "Describe a customer anew, whole")
    ResponseEntity<WrittenBody> details(
            @PathVariable CustomerId id,
            @Valid @RequestBody ProfileBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return change(new ChangeDetails(id, body.profile(), now()), ifMatch, caller);
    }

    @PutMapping("/owner")
    @Operation(summary = "Give a customer to an account manager")
    ResponseEntity<WrittenBody> owner(
            @PathVariable CustomerId id,
            @Valid @RequestBody OwnerBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return change(new AssignOwner(id, body.owner(), now()), ifMatch, caller);
    }

    @PutMapping("/partner")
    @Operation(summary = "Serve a customer through a channel partner")
    ResponseEntity<WrittenBody> partner(
            @PathVariable CustomerId id,
            @Valid @RequestBody PartnerBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return change(new AssignChannelPartner(id, body.partner(), now()), ifMatch, caller);
    }

    @PutMapping("/spending")
    @Operation(summary = "Note what a customer is thought to spend in a year with all suppliers")
    ResponseEntity<WrittenBody> spending(
            @PathVariable CustomerId id,
            @Valid @RequestBody SpendingBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return change(body.command(id, now()), ifMatch, caller);
    }

    @PostMapping("/consents")
    @Operation(summary = "Note that a customer gave or withdrew consent")
    ResponseEntity<WrittenBody> consent(
            @PathVariable CustomerId id, @Valid @RequestBody ConsentBody body, Caller caller) {
        Instant declaredAt = body.declaredAt() == null ? now() : body.declaredAt();
        RelationshipCommand command = body.given()
                ? new GiveConsent(id, body.purpose(), body.channel(), body.source(), declaredAt, now())
                : new WithdrawConsent(id, body.purpose(), body.channel(), body.source(), declaredAt, now());
        return Answers.created(changeCustomer.change(command, null, caller), Answers.customer(id.value()));
    }

    private ResponseEntity<WrittenBody> change(RelationshipCommand command, @Nullable String ifMatch, Caller caller) {
        List<Long> versions = Versions.expected(ifMatch);
        return Answers.ok(
                versions == null
                        ? changeCustomer.change(command, null, caller)
                        : changeAsRead(command, versions, caller));
    }

    private Written changeAsRead(RelationshipCommand command, List<Long> versions, Caller caller) {
        Refusal refused = Refusal.of(CHANGED, "If-Match tells of no version of the customer; read it again");
        // where no tag is of a version the use case is asked all the same: it may know no such customer
        for (long version : versions.isEmpty() ? List.of(NO_VERSION) : versions) {
            try {
                return changeCustomer.change(command, version, caller);
            } catch (Refusal refusal) {
                if (!refusal.rejection().code().equals(CHANGED)) {
                    throw refusal;
                }
                refused = version == NO_VERSION ? refused : refusal;
            }
        }
        throw refused;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
