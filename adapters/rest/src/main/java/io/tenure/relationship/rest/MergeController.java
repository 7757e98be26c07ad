package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.MergeCustomersUseCase;
import io.tenure.relationship.application.port.in.SplitCustomerUseCase;
import io.tenure.shared.domain.CustomerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Declares records to be one customer, and takes it back. */
@RestController
@RequestMapping("/api/v1/customers/{id}")
@Tag(name = "Customers")
class MergeController {

    private final MergeCustomersUseCase mergeCustomers;
    private final SplitCustomerUseCase splitCustomer;

    MergeController(MergeCustomersUseCase mergeCustomers, SplitCustomerUseCase splitCustomer) {
        this.mergeCustomers = mergeCustomers;
        this.splitCustomer = splitCustomer;
    }

    /** The record that the customer of the address stands for from now on, or no longer. */
    @Schema(name = "AbsorbedRecord")
    record AbsorbedBody(@NotBlank @Size(max = 64) String absorbed) {}

    @PostMapping("/merges")
    @Operation(summary = "Merge another record into this customer")
    ResponseEntity<WrittenBody> merge(
            @PathVariable CustomerId id, @Valid @RequestBody AbsorbedBody body, Caller caller) {
        return Answers.created(
                mergeCustomers.merge(id, new CustomerId(body.absorbed()), caller), Answers.customer(id.value()));
    }

    @PostMapping("/splits")
    @Operation(summary = "Split a record from this customer again")
    ResponseEntity<WrittenBody> split(
            @PathVariable CustomerId id, @Valid @RequestBody AbsorbedBody body, Caller caller) {
        return Answers.created(
                splitCustomer.split(id, new CustomerId(body.absorbed()), caller), Answers.customer(id.value()));
    }
}
