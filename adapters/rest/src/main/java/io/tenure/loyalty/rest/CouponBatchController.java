package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.HandOutCouponCodesUseCase;
import io.tenure.loyalty.application.port.in.IssueCouponsUseCase;
import io.tenure.loyalty.application.port.in.RevokeCouponBatchUseCase;
import io.tenure.loyalty.queries.CouponQueries;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rest.ShownOnce;
import io.tenure.shared.rest.ShownWrites;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Issues coupons in batches, hands their codes out, and shows what became of them. */
@RestController
@RequestMapping("/api/v1/loyalty/programmes/{programme}/coupon-batches")
@Tag(name = "Loyalty")
class CouponBatchController {

    private final CouponQueries queries;
    private final IssueCouponsUseCase issueCoupons;
    private final HandOutCouponCodesUseCase handOutCodes;
    private final RevokeCouponBatchUseCase revokeBatch;
    private final ShownWrites writes;

    CouponBatchController(
            CouponQueries queries,
            IssueCouponsUseCase issueCoupons,
            HandOutCouponCodesUseCase handOutCodes,
            RevokeCouponBatchUseCase revokeBatch,
            ShownWrites writes) {
        this.queries = queries;
        this.issueCoupons = issueCoupons;
        this.handOutCodes = handOutCodes;
        this.revokeBatch = revokeBatch;
        this.writes = writes;
    }

    /** All batches of a programme. */
    @Schema(name = "CouponBatches")
    record BatchesBody(List<CouponBatchResource> items) {}

    /** How many codes of which coupon; the id names the batch for good. */
    @Schema(name = "NewCouponBatch")
    record IssueBody(
            @NotBlank @Size(max = 100) String id, @NotBlank String coupon, long count) {}

    /** Why a batch is revoked. */
    @Schema(name = "CouponBatchRevocation")
    record RevocationBody(@NotBlank @Size(max = 200) String reason) {}

    @GetMapping
    @Operation(summary = "List the batches of coupons of a programme, newest first")
    BatchesBody batches(@PathVariable String programme) {
        return new BatchesBody(
                queries.batches(programme).stream().map(CouponBatchResource::of).toList());
    }

    @GetMapping("/{batch}")
    @Operation(summary = "Read a batch of coupons and what became of its codes")
    CouponBatchResource batch(@PathVariable String programme, @PathVariable long batch) {
        return queries.batch(programme, batch)
                .map(CouponBatchResource::of)
                .orElseThrow(() -> Refusal.of(
                        "loyalty.unknown-batch", "There is no batch " + batch + ": name one that is listed."));
    }

    @PostMapping
    @Operation(
            summary = "Issue a batch of coupons",
            description = "Up to 10,000,000 codes on the terms of the version in force, which stay theirs.")
    ResponseEntity<CouponBatchResource> issue(
            @PathVariable String programme, @Valid @RequestBody IssueBody body, Caller caller) {
        CouponBatchResource issued =
                CouponBatchResource.of(issueCoupons.issue(programme, body.id(), body.coupon(), body.count(), caller));
        return ResponseEntity.created(
                        URI.create("/api/v1/loyalty/programmes/" + programme + "/coupon-batches/" + issued.batch()))
                .body(issued);
    }

    @PostMapping(value = "/{batch}/codes", produces = "text/csv")
    @ShownOnce
    @Operation(
            summary = "Take the codes of a batch, once",
            description =
                    "CSV with a header. They are kept nowhere: if they are lost, revoke the batch and issue another.")
    @ApiResponse(
            responseCode = "200",
            description = "the codes",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void codes(@PathVariable String programme, @PathVariable long batch, Caller caller, HttpServletResponse response)
            throws IOException {
        try (Stream<String> codes = handOutCodes.handOut(programme, batch, caller)) {
            response.setContentType("text/csv");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader("Content-Disposition", "attachment; filename=\"coupons-" + batch + ".csv\"");
            PrintWriter out = response.getWriter();
            out.print("code\r\n");
            codes.forEach(code -> {
                out.print(code);
                out.print("\r\n");
            });
            out.flush();
        }
    }

    @PostMapping("/{batch}/revocation")
    @Operation(summary = "Revoke all codes of a batch")
    ResponseEntity<CouponBatchResource> revoke(
            @PathVariable String programme,
            @PathVariable long batch,
            @Valid @RequestBody RevocationBody body,
            Caller caller) {
        long position = revokeBatch.revoke(programme, batch, body.reason(), caller);
        return writes.answer(position, () -> batch(programme, batch));
    }
}
