package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.queries.StoredValueView;
import io.tenure.loyalty.queries.WalletMovementView;
import io.tenure.loyalty.queries.WalletQueries;
import io.tenure.loyalty.queries.WalletView;
import io.tenure.relationship.application.port.in.UnknownCustomer;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.rest.PageBody;
import io.tenure.shared.rest.Paging;
import io.tenure.shared.rest.UpTo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads stored money, what moved it, and what a programme owes of it. */
@RestController
@RequestMapping("/api/v1/loyalty/programmes/{programme}")
@Tag(name = "Loyalty")
class WalletsController {

    private static final int MOST = 1_000;

    private final WalletQueries queries;

    WalletsController(WalletQueries queries) {
        this.queries = queries;
    }

    /** The wallets of a member. */
    @Schema(name = "Wallets")
    record WalletsBody(List<WalletResource> items) {}

    /** The stored money that a programme owes in one currency; paid-in money and bonus apart. */
    @Schema(name = "StoredValue")
    record StoredValueBody(
            String currency,
            @Schema(type = "string", example = "139.12") BigDecimal paidIn,
            @Schema(type = "string", example = "139.12") BigDecimal bonus) {

        static StoredValueBody of(StoredValueView view) {
            Currency currency = Currency.getInstance(view.currency());
            return new StoredValueBody(
                    view.currency(),
                    WalletResource.amount(view.paidIn(), currency),
                    WalletResource.amount(view.bonus(), currency));
        }
    }

    /** The stored money that a programme owes, by currency. */
    @Schema(name = "StoredValues")
    record StoredValuesBody(List<StoredValueBody> items) {}

    @GetMapping("/stored-value")
    @Operation(
            summary = "Say how much stored money a programme owes its members, to the smallest unit",
            description = "Money that was paid in is owed until it is spent or paid out, whoever paid it in.")
    StoredValuesBody storedValue(@PathVariable String programme) {
        return new StoredValuesBody(
                queries.storedValue(programme).stream().map(StoredValueBody::of).toList());
    }

    @GetMapping("/members/{id}/wallets")
    @Operation(
            summary =
                    "Read the stored money of a member in all currencies, now or as of a date of the world (asOf) and of our knowledge (knownAt)")
    WalletsBody ofMember(
            @PathVariable String programme,
            @PathVariable CustomerId id,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            Caller caller) {
        AccountId account = new AccountId(programme, id);
        List<WalletView> found = asOf == null && knownAt == null
                ? queries.ofMember(account, caller)
                : queries.asOf(account, asOf, knownAt, caller);
        return new WalletsBody(found.stream().map(WalletResource::of).toList());
    }

    @GetMapping("/members/{id}/wallets/{currency}")
    @Operation(
            summary =
                    "Read the stored money of a member, now or as of a date of the world (asOf) and of our knowledge (knownAt): balance, top-ups, spendings that could be put back")
    WalletResource wallet(
            @PathVariable String programme,
            @PathVariable CustomerId id,
            @PathVariable String currency,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            Caller caller) {
        WalletId wallet = WalletController.wallet(programme, id, currency);
        return asOf == null && knownAt == null
                ? wallet(wallet, caller)
                : shown(wallet, queries.asOf(wallet, asOf, knownAt, caller));
    }

    /** As it is now. */
    WalletResource wallet(WalletId wallet, Caller caller) {
        return shown(wallet, queries.wallet(wallet, caller));
    }

    private static WalletResource shown(WalletId wallet, Optional<WalletView> found) {
        return found.map(WalletResource::of).orElseThrow(() -> new UnknownCustomer(wallet.customer()));
    }

    @GetMapping("/members/{id}/wallets/{currency}/history")
    @Operation(summary = "Read what moved stored money, and why, newest first")
    PageBody<WalletMovementView> history(
            @PathVariable String programme,
            @PathVariable CustomerId id,
            @PathVariable String currency,
            @RequestParam(required = false) @Nullable String after,
            @UpTo(MOST) @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        int size = Paging.limit(limit, MOST);
        return PageBody.of(
                Paging.page(
                        after,
                        null,
                        () -> queries.history(WalletController.wallet(programme, id, currency), after, size, caller)),
                movement -> movement);
    }
}
