package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.commands.CloseThread;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The conversations with a customer that are not done yet. */
@RestController
@RequestMapping("/api/v1/customers/{id}/threads")
@Tag(name = "Promises and threads")
class ThreadController {

    private final ChangeCustomerUseCase changeCustomer;
    private final CustomerQueries customers;
    private final Resources resources;
    private final InstantSource clock;

    ThreadController(
            ChangeCustomerUseCase changeCustomer, CustomerQueries customers, Resources resources, InstantSource clock) {
        this.changeCustomer = changeCustomer;
        this.customers = customers;
        this.resources = resources;
        this.clock = clock;
    }

    /** The thread that is done. */
    @Schema(name = "ClosedThread")
    record ThreadBody(@NotBlank String thread) {}

    @GetMapping
    @Operation(summary = "Read the open threads, those that wait for our answer first")
    List<ThreadResource> threads(@PathVariable CustomerId id, Caller caller) {
        return customers.openThreads(id, caller).stream().map(resources::thread).toList();
    }

    @PostMapping("/closings")
    @Operation(summary = "Declare a thread done")
    ResponseEntity<WrittenBody> close(@PathVariable CustomerId id, @Valid @RequestBody ThreadBody body, Caller caller) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Answers.ok(changeCustomer.change(new CloseThread(id, body.thread(), now), null, caller));
    }
}
