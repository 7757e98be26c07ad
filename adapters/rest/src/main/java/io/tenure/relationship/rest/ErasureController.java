package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.EraseCustomerUseCase;
import io.tenure.relationship.application.port.in.ErasureReceipt;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.rest.Headers;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Erases what is known of a person. */
@RestController
@Tag(name = "Personal data")
class ErasureController {

    private final EraseCustomerUseCase eraseCustomer;

    ErasureController(EraseCustomerUseCase eraseCustomer) {
        this.eraseCustomer = eraseCustomer;
    }

    /** Proof of an erasure: the records erased, and where the ledger says so. */
    @Schema(name = "ErasureReceipt")
    record ReceiptBody(List<String> erased, List<Long> positions, Instant erasedAt) {}

    @PostMapping("/api/v1/customers/{id}/erasure")
    @Operation(summary = "Erase a customer's personal data for good; sums and chain stay")
    ResponseEntity<ReceiptBody> erase(@PathVariable CustomerId id, @Valid @RequestBody ReasonBody body, Caller caller) {
        ErasureReceipt receipt = eraseCustomer.erase(id, body.reason(), caller);
        long position =
                receipt.positions().stream().mapToLong(Long::longValue).max().orElse(0);
        return ResponseEntity.ok()
                .header(Headers.POSITION, Long.toString(position))
                .body(new ReceiptBody(
                        receipt.erased().stream().map(CustomerId::value).toList(),
                        receipt.positions(),
                        receipt.erasedAt()));
    }
}
