package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.commands.TagCustomer;
import io.tenure.relationship.commands.UntagCustomer;
import io.tenure.shared.domain.CustomerId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Words by which customers are found. */
@RestController
@RequestMapping("/api/v1/customers/{id}/tags/{tag}")
@Tag(name = "Customers")
class TagController {

    private final ChangeCustomerUseCase changeCustomer;
    private final InstantSource clock;

    TagController(ChangeCustomerUseCase changeCustomer, InstantSource clock) {
        this.changeCustomer = changeCustomer;
        this.clock = clock;
    }

    @PutMapping
    @Operation(summary = "Put a tag on a customer")
    ResponseEntity<WrittenBody> tag(@PathVariable CustomerId id, @PathVariable String tag, Caller caller) {
        return Answers.ok(changeCustomer.change(new TagCustomer(id, tag, now()), null, caller));
    }

    @DeleteMapping
    @Operation(summary = "Take a tag off a customer")
    ResponseEntity<WrittenBody> untag(@PathVariable CustomerId id, @PathVariable String tag, Caller caller) {
        return Answers.ok(changeCustomer.change(new UntagCustomer(id, tag, now()), null, caller));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
