package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.CancelReceiptUseCase;
import io.tenure.loyalty.application.port.in.CommitSaleUseCase;
import io.tenure.loyalty.application.port.in.LookUpMemberUseCase;
import io.tenure.loyalty.application.port.in.QuoteSaleUseCase;
import io.tenure.loyalty.application.port.in.RefundSaleUseCase;
import io.tenure.loyalty.application.port.in.TillAnswer;
import io.tenure.loyalty.application.port.in.TillMember;
import io.tenure.loyalty.application.port.in.TillPayable;
import io.tenure.loyalty.application.port.in.TillPayment;
import io.tenure.loyalty.application.port.in.TillPrice;
import io.tenure.loyalty.application.port.in.TillRefund;
import io.tenure.loyalty.events.RulePoints;
import io.tenure.loyalty.rest.PosBodies.MemberBody;
import io.tenure.loyalty.rest.PosBodies.QuoteBody;
import io.tenure.loyalty.rest.PosBodies.ReceiptBody;
import io.tenure.loyalty.rest.PosBodies.RefundBody;
import io.tenure.loyalty.rest.PosBodies.SaleBody;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers tills. */
@RestController
@RequestMapping("/api/v1/pos")
@Tag(name = "Point of sale")
class PosController {

    private final LookUpMemberUseCase lookUpMember;
    private final QuoteSaleUseCase quoteSale;
    private final CommitSaleUseCase commitSale;
    private final RefundSaleUseCase refundSale;
    private final CancelReceiptUseCase cancelReceipt;

    PosController(
            LookUpMemberUseCase lookUpMember,
            QuoteSaleUseCase quoteSale,
            CommitSaleUseCase commitSale,
            RefundSaleUseCase refundSale,
            CancelReceiptUseCase cancelReceipt) {
        this.lookUpMember = lookUpMember;
        this.quoteSale = quoteSale;
        this.commitSale = commitSale;
        this.refundSale = refundSale;
        this.cancelReceipt = cancelReceipt;
    }

    /** What a purchase would bring. */
    @Schema(name = "PosQuote")
    record Quote(
            long points,
            List<RulePoints> rules,
            List<TillPrice> prices,
            TillPayment payment,
            @Nullable TillPayable payable,
            TillMember member) {}

    /** A sale that is booked; its id is that of the interaction. */
    @Schema(name = "PosSale")
    record Sale(
            String id,
            long points,
            List<RulePoints> rules,
            long redeemed,
            List<TillPrice> prices,
            TillPayment payment,
            TillMember member) {}

    /** What a sale is worth once goods came back; without a member where the membership has ended. */
    @Schema(name = "PosRefund")
    record Refund(
            String saleId,
            long points,
            List<RulePoints> rules,
            @Nullable TillMember member) {}

    @PostMapping("/members/look-up")
    @Operation(
            summary = "Look a member up by card, code or phone, and read the balance",
            description = "Tells nothing of the person.")
    TillMember lookUp(@Valid @RequestBody MemberBody body, Caller caller) {
        return lookUpMember.lookUp(body.reference(), caller);
    }

    @PostMapping("/quotes")
    @Operation(summary = "Work out what a purchase would bring; nothing is recorded")
    Quote quote(@Valid @RequestBody QuoteBody body, Caller caller) {
        TillAnswer answer = quoteSale.quote(body.member().reference(), body.purchase(), body.tender(), caller);
        return new Quote(
                answer.points(), answer.rules(), answer.prices(), answer.payment(), answer.payable(), answer.member());
    }

    @PostMapping("/sales")
    @Operation(
            summary = "Book a sale under its receipt, once however often it is sent",
            description =
                    "Records the purchase (source: the outlet, externalId: the receipt), books its points at once, and takes the points, the coupon and the stored money that pay for it. What member prices save, a coupon gives and points are worth is counted off the amount that goes on record. After an error of the network or a status 5xx send the same again, or cancel it.")
    Sale commit(@Valid @RequestBody SaleBody body, Caller caller) {
        TillAnswer answer =
                commitSale.commit(body.id(), body.member().reference(), body.purchase(), body.tender(), caller);
        return new Sale(
                answer.saleId(),
                answer.points(),
                answer.rules(),
                answer.payment().points(),
                answer.prices(),
                answer.payment(),
                answer.member());
    }

    @PostMapping("/refunds")
    @Operation(
            summary = "Book under a receipt of its own that goods of a sale came back",
            description =
                    "Takes back what those goods had earned; points, coupons and stored money that paid are given back by a cancellation only.")
    Refund refund(@Valid @RequestBody RefundBody body, Caller caller) {
        TillRefund answer = refundSale.refund(body.id(), body.sale().id(), body.goods(), caller);
        return new Refund(answer.saleId(), answer.points(), answer.rules(), answer.member());
    }

    @PostMapping("/cancellations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Undo all that was told under a receipt",
            description =
                    "Also what is still on its way: nothing can be booked under the receipt any more. Send it again until it is answered.")
    void cancel(@Valid @RequestBody ReceiptBody body, Caller caller) {
        cancelReceipt.cancel(body.id(), caller);
    }
}
