package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.AddContactPointUseCase;
import io.tenure.relationship.application.port.in.LinkExternalIdUseCase;
import io.tenure.relationship.application.port.in.RemoveContactPointUseCase;
import io.tenure.relationship.application.port.in.UnlinkExternalIdUseCase;
import io.tenure.shared.domain.CustomerId;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says by what a customer is known. */
@RestController
@RequestMapping("/api/v1/customers/{id}")
@Tag(name = "Customers")
class IdentityController {

    private final AddContactPointUseCase addContactPoint;
    private final RemoveContactPointUseCase removeContactPoint;
    private final LinkExternalIdUseCase linkExternalId;
    private final UnlinkExternalIdUseCase unlinkExternalId;

    IdentityController(
            AddContactPointUseCase addContactPoint,
            RemoveContactPointUseCase removeContactPoint,
            LinkExternalIdUseCase linkExternalId,
            UnlinkExternalIdUseCase unlinkExternalId) {
        this.addContactPoint = addContactPoint;
        this.removeContactPoint = removeContactPoint;
        this.linkExternalId = linkExternalId;
        this.unlinkExternalId = unlinkExternalId;
    }

    @PostMapping("/contact-points")
    @Operation(summary = "Note where a customer can be reached")
    ResponseEntity<WrittenBody> add(
            @PathVariable CustomerId id, @Valid @RequestBody ContactPointBody body, Caller caller) {
        return Answers.created(addContactPoint.add(id, body.draft(), caller), Answers.customer(id.value()));
    }

    /** The address comes in the body, because addresses of pages end up in logs. */
    @PostMapping("/contact-points/removals")
    @Operation(summary = "Strike out where a customer can no longer be reached")
    ResponseEntity<WrittenBody> remove(
            @PathVariable CustomerId id, @Valid @RequestBody ContactPointBody body, Caller caller) {
        return Answers.ok(removeContactPoint.remove(id, body.draft(), caller));
    }

    @PostMapping("/external-ids")
    @Operation(summary = "Let an id of another system mean this customer")
    ResponseEntity<WrittenBody> link(
            @PathVariable CustomerId id, @Valid @RequestBody ExternalIdBody body, Caller caller) {
        return Answers.created(linkExternalId.link(id, body.draft(), caller), Answers.customer(id.value()));
    }

    /** The id comes in the body for the same reason. */
    @PostMapping("/external-ids/removals")
    @Operation(summary = "Let an id of another system no longer mean this customer")
    ResponseEntity<WrittenBody> unlink(
            @PathVariable CustomerId id, @Valid @RequestBody ExternalIdBody body, Caller caller) {
        return Answers.ok(unlinkExternalId.unlink(id, body.draft(), caller));
    }
}
