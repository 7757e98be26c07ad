package io.tenure.loyalty.application;

import static io.tenure.loyalty.application.WalletViews.MOVEMENTS;
import static io.tenure.loyalty.application.WalletViews.STORED_VALUE;
import static io.tenure.loyalty.application.WalletViews.WALLETS;

import io.tenure.access.AccessLog;
import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.domain.WalletDecider;
import io.tenure.loyalty.queries.StoredValueView;
import io.tenure.loyalty.queries.WalletMovementView;
import io.tenure.loyalty.queries.WalletQueries;
import io.tenure.loyalty.queries.WalletView;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers what can be read of stored money, within what each caller may see. */
record WalletReads(Views views, PastAccounts past, CustomerQueries customers, AccessLog accessLog)
        implements WalletQueries {

    @Override
    public List<WalletView> ofMember(AccountId account, Caller caller) {
        return customers
                .records(account.customer(), caller)
                .map(_ -> {
                    accessLog.read(
                            caller, "loyalty-wallet", List.of(account.customer().value()));
                    return views.page(WALLETS, all("account", account.toString()))
                            .views();
                })
                .orElseGet(List::of);
    }

    @Override
    public Optional<WalletView> wallet(WalletId wallet, Caller caller) {
        return customers.records(wallet.customer(), caller).map(_ -> {
            accessLog.read(caller, "loyalty-wallet", List.of(wallet.customer().value()));
            return views.find(WALLETS, wallet.toString()).orElseGet(() -> empty(wallet));
        });
    }

    @Override
    public List<WalletView> asOf(AccountId account, @Nullable Instant asOf, @Nullable Instant knownAt, Caller caller) {
        return customers
                .records(account.customer(), caller)
                .map(_ -> {
                    accessLog.read(
                            caller,
                            "loyalty-wallet-as-of",
                            List.of(account.customer().value()));
                    return views.page(WALLETS, all("account", account.toString())).views().stream()
                            .flatMap(now -> past.wallet(now.walletId(), asOf, knownAt).stream())
                            .toList();
                })
                .orElseGet(List::of);
    }

    @Override
    public Optional<WalletView> asOf(
            WalletId wallet, @Nullable Instant asOf, @Nullable Instant knownAt, Caller caller) {
        return customers.records(wallet.customer(), caller).map(_ -> {
            accessLog.read(
                    caller, "loyalty-wallet-as-of", List.of(wallet.customer().value()));
            return views.find(WALLETS, wallet.toString())
                    .flatMap(_ -> past.wallet(wallet, asOf, knownAt))
                    .orElseGet(() -> empty(wallet));
        });
    }

    private static WalletView empty(WalletId wallet) {
        return new WalletView(
                wallet.programme(),
                wallet.customer().value(),
                wallet.currency().getCurrencyCode(),
                WalletDecider.initial());
    }

    @Override
    public Page<WalletMovementView> history(WalletId wallet, @Nullable String after, int limit, Caller caller) {
        return customers
                .records(wallet.customer(), caller)
                .map(records -> {
                    accessLog.read(
                            caller,
                            "loyalty-wallet-history",
                            List.of(wallet.customer().value()));
                    List<String> wallets = records.stream()
                            .map(record -> new WalletId(wallet.programme(), new CustomerId(record), wallet.currency()))
                            .map(WalletId::toString)
                            .toList();
                    return views.page(MOVEMENTS, WalletViews.ofWallets(wallets, after, limit));
                })
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    @Override
    public List<StoredValueView> storedValue(String programme) {
        return views.page(STORED_VALUE, all("programme", programme)).views();
    }

    private static ViewQuery all(String field, String value) {
        return new ViewQuery(List.of(new Filter.Is(field, value)), null, null, false, null, ViewQuery.LARGEST_PAGE);
    }
}
