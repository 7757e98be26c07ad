package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.CouponDeed;
import io.tenure.loyalty.application.port.in.UseCouponUseCase;
import io.tenure.loyalty.queries.CouponBasket;
import io.tenure.loyalty.queries.CouponQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.rest.Headers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done with a coupon. Its code is in the body, since addresses are written down in many places. */
@RestController
@RequestMapping("/api/v1/loyalty/programmes/{programme}/coupons")
@Tag(name = "Loyalty")
class CouponController {

    private final UseCouponUseCase useCoupon;
    private final CouponQueries queries;

    CouponController(UseCouponUseCase useCoupon, CouponQueries queries) {
        this.useCoupon = useCoupon;
        this.queries = queries;
    }

    /** A coupon, and what it is asked about: who would use it for which purchase; nothing without a purchase. */
    @Schema(name = "CouponQuestion")
    record QuestionBody(
            @NotBlank @Size(max = 40) String code,

            @Size(min = 1, max = CustomerId.MOST_CHARACTERS) @Nullable
            String member,

            @Schema(type = "string", example = "139.12") @Nullable
            BigDecimal purchase,

            @Schema(type = "string", example = "139.12") @Nullable
            BigDecimal want) {}

    /** What a coupon is to be used for; the id names the redemption for good. */
    @Schema(name = "NewCouponRedemption")
    record UseBody(
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 100) String id,

            @Size(min = 1, max = CustomerId.MOST_CHARACTERS) @Nullable
            String member,

            @NotNull @Schema(type = "string", example = "139.12")
            BigDecimal purchase,

            @Schema(
                    type = "string",
                    example = "139.12",
                    description = "how much of an amount to use, or the price of the article")
            @Nullable
            BigDecimal want) {

        CouponBasket basket() {
            return CouponController.basket(member, purchase, want);
        }
    }

    /** What a coupon is kept for, and how many seconds. */
    @Schema(name = "NewCouponReservation")
    record ReservationBody(
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 100) String id,

            @Size(min = 1, max = CustomerId.MOST_CHARACTERS) @Nullable
            String member,

            @NotNull @Schema(type = "string", example = "139.12")
            BigDecimal purchase,

            @Schema(type = "string", example = "139.12") @Nullable
            BigDecimal want,

            long seconds) {}

    /** A coupon and one of its redemptions. */
    @Schema(name = "CouponRedemptionName")
    record NameBody(
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 100) String id) {}

    /** A coupon, and why it is revoked. */
    @Schema(name = "CouponRevocation")
    record RevocationBody(
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 200) String reason) {}

    @PostMapping("/validations")
    @Operation(summary = "Say what a coupon is worth, and what it would give for a purchase; nothing is done")
    CouponResource validate(@PathVariable String programme, @Valid @RequestBody QuestionBody body, Caller caller) {
        CouponBasket basket = body.purchase() == null ? null : basket(body.member(), body.purchase(), body.want());
        return CouponResource.of(queries.validate(programme, body.code(), basket, caller));
    }

    @PostMapping("/reservations")
    @Operation(
            summary = "Keep a coupon for a redemption of the same id",
            description = "Until its time is over nobody else can use it. Its budget is kept as well.")
    ResponseEntity<CouponResource> reserve(
            @PathVariable String programme, @Valid @RequestBody ReservationBody body, Caller caller) {
        return use(
                programme,
                body.code(),
                new CouponDeed.Reserve(
                        body.id(),
                        basket(body.member(), body.purchase(), body.want()),
                        Duration.ofSeconds(body.seconds())),
                caller);
    }

    @PostMapping("/redemptions")
    @Operation(
            summary = "Use a coupon",
            description = "A coupon gives once, or bit by bit up to its amount, however many try at the same time.")
    ResponseEntity<CouponResource> redeem(
            @PathVariable String programme, @Valid @RequestBody UseBody body, Caller caller) {
        return use(programme, body.code(), new CouponDeed.Redeem(body.id(), body.basket()), caller);
    }

    @PostMapping("/releases")
    @Operation(summary = "Give a reservation up; its redemption can never be carried out any more")
    ResponseEntity<CouponResource> release(
            @PathVariable String programme, @Valid @RequestBody NameBody body, Caller caller) {
        return use(programme, body.code(), new CouponDeed.Release(body.id()), caller);
    }

    @PostMapping("/cancellations")
    @Operation(summary = "Take back what a redemption gave; the coupon can give it again under another id")
    ResponseEntity<CouponResource> cancel(
            @PathVariable String programme, @Valid @RequestBody NameBody body, Caller caller) {
        return use(programme, body.code(), new CouponDeed.Cancel(body.id()), caller);
    }

    @PostMapping("/revocations")
    @Operation(summary = "Revoke one code")
    ResponseEntity<CouponResource> revoke(
            @PathVariable String programme, @Valid @RequestBody RevocationBody body, Caller caller) {
        return use(programme, body.code(), new CouponDeed.Revoke(body.reason()), caller);
    }

    private static CouponBasket basket(@Nullable String member, BigDecimal purchase, @Nullable BigDecimal want) {
        return new CouponBasket(member == null ? null : new CustomerId(member), purchase, want);
    }

    private ResponseEntity<CouponResource> use(String programme, String code, CouponDeed deed, Caller caller) {
        UseCouponUseCase.Used used = useCoupon.use(programme, code, deed, caller);
        return ResponseEntity.ok()
                .header(Headers.POSITION, Long.toString(used.position()))
                .body(CouponResource.of(used.coupon()));
    }
}
