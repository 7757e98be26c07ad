package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.ChangeWalletUseCase;
import io.tenure.loyalty.application.port.in.WalletDeed;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rest.ShownWrites;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done with the stored money of a member. */
@RestController
@RequestMapping("/api/v1/loyalty/programmes/{programme}/members/{id}/wallets/{currency}")
@Tag(name = "Loyalty")
class WalletController {

    private final ChangeWalletUseCase changeWallet;
    private final WalletsController wallets;
    private final ShownWrites writes;

    WalletController(ChangeWalletUseCase changeWallet, WalletsController wallets, ShownWrites writes) {
        this.changeWallet = changeWallet;
        this.wallets = wallets;
        this.writes = writes;
    }

    /** Money to pay in; the id names the top-up for good. */
    @Schema(name = "NewWalletTopUp")
    record TopUpBody(
            @NotBlank @Size(max = 100) String id,

            @NotNull @Schema(type = "string", example = "139.12")
            BigDecimal amount) {}

    /** Money to spend; the id names the spending for good. */
    @Schema(name = "NewWalletSpending")
    record SpendingBody(
            @NotBlank @Size(max = 100) String id,

            @NotNull @Schema(type = "string", example = "139.12")
            BigDecimal amount,

            @NotBlank @Size(max = 200) String purpose) {}

    /** What to put back of a spending, all that is left of it without an amount; the id names the refund for good. */
    @Schema(name = "NewWalletRefund")
    record RefundBody(
            @NotBlank @Size(max = 100) String id,

            @Schema(type = "string", example = "139.12") @Nullable
            BigDecimal amount) {}

    /** Paid-in money to give back to the member; the id names the pay-out for good. */
    @Schema(name = "NewWalletPayOut")
    record PayOutBody(
            @NotBlank @Size(max = 100) String id,

            @NotNull @Schema(type = "string", example = "139.12")
            BigDecimal amount,

            @NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/top-ups")
    @Operation(
            summary = "Pay money in",
            description = "The programme adds the bonus of the highest step that the amount reaches.")
    ResponseEntity<WalletResource> topUp(
            @PathVariable String programme,
            @PathVariable CustomerId id,
            @PathVariable String currency,
            @Valid @RequestBody TopUpBody body,
            Caller caller) {
        return change(wallet(programme, id, currency), new WalletDeed.TopUp(body.id(), body.amount()), caller);
    }

    @PostMapping("/spendings")
    @Operation(
            summary = "Spend stored money",
            description = "Paid-in money first, or bonus first, as the programme says; of each the oldest first.")
    ResponseEntity<WalletResource> spend(
            @PathVariable String programme,
            @PathVariable CustomerId id,
            @PathVariable String currency,
            @Valid @RequestBody SpendingBody body,
            Caller caller) {
        return change(
                wallet(programme, id, currency),
                new WalletDeed.Spend(body.id(), body.amount(), body.purpose()),
                caller);
    }

    @PostMapping("/spendings/{spendingId}/refunds")
    @Operation(
            summary = "Put a spending back, or a part of it",
            description = "The money goes back to where it came from; of a part, what was taken last goes back first.")
    ResponseEntity<WalletResource> refund(
            @PathVariable String programme,
            @PathVariable CustomerId id,
            @PathVariable String currency,
            @PathVariable String spendingId,
            @Valid @RequestBody RefundBody body,
            Caller caller) {
        return change(
                wallet(programme, id, currency), new WalletDeed.Refund(spendingId, body.id(), body.amount()), caller);
    }

    @PostMapping("/pay-outs")
    @Operation(
            summary = "Give paid-in money back to the member",
            description = "Bonus is not paid out: what is left of it lapses in proportion to the money it came with.")
    ResponseEntity<WalletResource> payOut(
            @PathVariable String programme,
            @PathVariable CustomerId id,
            @PathVariable String currency,
            @Valid @RequestBody PayOutBody body,
            Caller caller) {
        return change(
                wallet(programme, id, currency),
                new WalletDeed.PayOut(body.id(), body.amount(), body.reason()),
                caller);
    }

    static WalletId wallet(String programme, CustomerId id, String currency) {
        try {
            return new WalletId(programme, id, Currency.getInstance(currency));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.of(
                    "loyalty.no-stored-value", "There is no currency '" + currency + "': name one of ISO 4217.");
        }
    }

    private ResponseEntity<WalletResource> change(WalletId wallet, WalletDeed deed, Caller caller) {
        long position = changeWallet.change(wallet, deed, caller);
        return writes.answer(position, () -> wallets.wallet(wallet, caller));
    }
}
