package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.application.port.in.TillPurchase;
import io.tenure.loyalty.application.port.in.TillTender;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.relationship.events.LineItem;
import io.tenure.shared.domain.Money;
import io.tenure.shared.rest.BadRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tills send. */
final class PosBodies {

    private static final String E164 = "\\+[1-9]\\d{6,14}";
    private static final int MOST_LINES = 1_000;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 10;
    private static final String POINTS =
            "points that pay for it, none unless given: as much as the programme says they are worth, in whole blocks; without a worth the till prices them";
    private static final String COUPON = "the code of a coupon; what it gives is counted off the amount";
    private static final String STORED_VALUE = "stored money that pays, in the currency of the amount";

    private PosBodies() {}

    /** Exactly one of card, code and phone; the programme only where that tells several memberships. */
    @Schema(name = "PosMemberReference")
    record MemberBody(
            @Schema(description = "the number of the card") @Size(max = 40) @Nullable
            String card,

            @Schema(description = "what the barcode of the card says") @Size(max = 100) @Nullable
            String code,

            @Schema(example = "+447700900123") @Pattern(regexp = E164) @Nullable
            String phone,

            @Size(max = 100) @Nullable String programme) {

        MemberReference reference() {
            List<MemberReference> all = Stream.of(
                            reference(MemberReference.Kind.CARD, card),
                            reference(MemberReference.Kind.CODE, code),
                            reference(MemberReference.Kind.PHONE, phone))
                    .flatMap(Optional::stream)
                    .toList();
            if (all.size() != 1) {
                throw BadRequest.invalid("member", "must be named by exactly one of card, code and phone");
            }
            return all.getFirst();
        }

        private Optional<MemberReference> reference(MemberReference.Kind kind, @Nullable String value) {
            return Optional.ofNullable(value).map(given -> new MemberReference(kind, given, programme));
        }
    }

    /** An amount of money, never negative. */
    @Schema(name = "PosMoney")
    record AmountBody(
            @NotNull @PositiveOrZero @Schema(type = "string", example = "12.50")
            BigDecimal value,

            @NotNull @Schema(example = "GBP") String currency) {

        Money money() {
            try {
                return new Money(value, Currency.getInstance(currency));
            } catch (IllegalArgumentException _) {
                throw BadRequest.invalid(
                        "amount", "must have at most 6 digits after the decimal point and an ISO 4217 currency");
            }
        }
    }

    /** One line of a receipt. */
    @Schema(name = "PosLine")
    record LineBody(
            @NotBlank @Size(max = 100) String sku,

            @NotNull
            @PositiveOrZero
            @Digits(integer = MOST_DIGITS, fraction = MOST_DECIMALS)
            @Schema(type = "string", example = "2")
            BigDecimal quantity,

            @Digits(integer = MOST_DIGITS, fraction = MOST_DECIMALS)
            @Schema(type = "string", example = "2.55")
            @Nullable
            BigDecimal unitPrice,

            @Schema(example = "wine", description = "counts where the programme sorts the article into none")
            @Size(max = 300)
            @Nullable
            String category) {

        LineItem item() {
            return new LineItem(sku, null, quantity, unitPrice, category);
        }
    }

    /** Names a receipt for good. */
    @Schema(name = "PosReceipt")
    record ReceiptBody(
            @NotNull @Pattern(regexp = ReceiptId.OUTLET) String outlet,
            @NotNull @Pattern(regexp = ReceiptId.RECEIPT) String receipt) {

        ReceiptId id() {
            return new ReceiptId(outlet, receipt);
        }
    }

    /** A purchase that has not taken place. */
    @Schema(name = "PosQuoteRequest")
    record QuoteBody(
            @NotNull @Valid MemberBody member,
            @NotNull @Pattern(regexp = ReceiptId.OUTLET) String outlet,
            @NotNull Instant at,
            @NotNull @Valid AmountBody amount,
            @Size(max = MOST_LINES) @Nullable List<@NotNull @Valid LineBody> items,

            @Schema(description = POINTS) @PositiveOrZero @Nullable
            Long redeem,

            @Schema(description = COUPON) @Size(max = 40) @Nullable
            String coupon,

            @Schema(type = "string", example = "5.00", description = STORED_VALUE) @PositiveOrZero @Nullable
            BigDecimal storedValue) {

        TillPurchase purchase() {
            return new TillPurchase(outlet, at, amount.money(), lines(items));
        }

        TillTender tender() {
            return PosBodies.tender(redeem, coupon, storedValue);
        }
    }

    /** A purchase that has taken place at the time; points, a coupon and stored money may pay for it. */
    @Schema(name = "PosSaleRequest")
    record SaleBody(
            @NotNull @Pattern(regexp = ReceiptId.OUTLET) String outlet,
            @NotNull @Pattern(regexp = ReceiptId.RECEIPT) String receipt,
            @NotNull @Valid MemberBody member,
            @NotNull Instant at,
            @NotNull @Valid AmountBody amount,
            @Size(max = MOST_LINES) @Nullable List<@NotNull @Valid LineBody> items,

            @Schema(description = POINTS) @PositiveOrZero @Nullable
            Long redeem,

            @Schema(description = COUPON) @Size(max = 40) @Nullable
            String coupon,

            @Schema(type = "string", example = "5.00", description = STORED_VALUE) @PositiveOrZero @Nullable
            BigDecimal storedValue) {

        ReceiptId id() {
            return new ReceiptId(outlet, receipt);
        }

        TillPurchase purchase() {
            return new TillPurchase(outlet, at, amount.money(), lines(items));
        }

        TillTender tender() {
            return PosBodies.tender(redeem, coupon, storedValue);
        }
    }

    /** Goods of a sale that came back; without items all of the sale is reduced in proportion to the amount. */
    @Schema(name = "PosRefundRequest")
    record RefundBody(
            @NotNull @Pattern(regexp = ReceiptId.OUTLET) String outlet,
            @NotNull @Pattern(regexp = ReceiptId.RECEIPT) String receipt,
            @NotNull @Valid ReceiptBody sale,
            @NotNull Instant at,
            @NotNull @Valid AmountBody amount,
            @Size(max = MOST_LINES) @Nullable List<@NotNull @Valid LineBody> items) {

        ReceiptId id() {
            return new ReceiptId(outlet, receipt);
        }

        TillPurchase goods() {
            return new TillPurchase(outlet, at, amount.money(), lines(items));
        }
    }

    private static TillTender tender(@Nullable Long points, @Nullable String coupon, @Nullable BigDecimal storedValue) {
        return new TillTender(points == null ? 0 : points, coupon, storedValue == null ? BigDecimal.ZERO : storedValue);
    }

    private static List<LineItem> lines(@Nullable List<LineBody> bodies) {
        return bodies == null ? List.of() : bodies.stream().map(LineBody::item).toList();
    }
}
