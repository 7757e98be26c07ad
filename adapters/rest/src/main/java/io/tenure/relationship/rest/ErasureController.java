package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.EraseCustomerUseCase;
import io.tenure.relationship.application.port.in.ErasureReceipt;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.rest.Headers;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** Why a customer is erased; auditors look for it, but an erasure may go without. */
    @Schema(name = "Erasure")
    record ErasureBody(@Nullable String reason) {

        @Nullable
        String given() {
            return reason == null || reason.isBlank() ? null : reason;
        }
    }

    /** Proof of an erasure: the records erased, and where the ledger says so. */
    @Schema(name = "ErasureReceipt")
    record ReceiptBody(List<String> erased, List<Long> positions, Instant erasedAt) {}

    @PostMapping("/api/v1/customers/{id}/erasure")
    @Operation(summary = "Erase a customer's personal data for good; sums and chain stay")
    ResponseEntity<ReceiptBody> erase(
            @PathVariable CustomerId id, @RequestBody(required = false) @Nullable ErasureBody body, Caller caller) {
        ErasureReceipt receipt = eraseCustomer.erase(id, body == null ? null : body.given(), caller);
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
