package io.tenure.loyalty.application;

import static io.tenure.loyalty.application.WalletViews.MOVEMENTS;
import static io.tenure.loyalty.application.WalletViews.STORED_VALUE;
import static io.tenure.loyalty.application.WalletViews.WALLETS;

import io.tenure.loyalty.domain.MoneyMovement;
import io.tenure.loyalty.domain.WalletDecider;
import io.tenure.loyalty.events.MoneyPassedIn;
import io.tenure.loyalty.events.MoneyToppedUp;
import io.tenure.loyalty.events.WalletEvent;
import io.tenure.loyalty.events.WalletJoined;
import io.tenure.loyalty.queries.StoredValueView;
import io.tenure.loyalty.queries.WalletMovementView;
import io.tenure.loyalty.queries.WalletView;
import io.tenure.relationship.events.CustomerErased;
import io.tenure.shared.domain.Money;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.projections.Projection;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.ViewTransaction;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the read models of stored money up with the ledger. */
public final class WalletProjection implements Projection {

    @Override
    public OwnedViews views() {
        return WalletViews.owned();
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return WalletEvent.class.isAssignableFrom(event) || event == CustomerErased.class;
    }

    @Override
    public void apply(RecordedEvent recorded, ViewTransaction views) {
        switch (recorded.event()) {
            case WalletEvent e -> happened(e, recorded.position(), views);
            case CustomerErased e -> forget(e.customerId(), views);
            default -> {}
        }
    }

    private static void happened(WalletEvent e, long position, ViewTransaction views) {
        Optional<MoneyMovement> movement = MoneyMovement.of(e);
        movement.ifPresent(moved -> views.put(STORED_VALUE, owed(e, views).moved(moved)));
        after(views.find(WALLETS, id(e)), e).ifPresent(wallet -> {
            views.put(WALLETS, wallet);
            movement.ifPresent(moved -> views.put(MOVEMENTS, movement(e, moved, position)));
        });
    }

    /** Empty for a wallet that nobody has any more, and for one that was closed before anything was paid in. */
    static Optional<WalletView> after(Optional<WalletView> before, WalletEvent e) {
        boolean begins = e instanceof MoneyToppedUp || e instanceof MoneyPassedIn || e instanceof WalletJoined;
        return before.map(WalletView::wallet)
                .or(() -> begins ? Optional.of(WalletDecider.initial()) : Optional.empty())
                .map(wallet ->
                        new WalletView(e.programme(), e.customerId(), e.currency(), WalletDecider.evolve(wallet, e)));
    }

    private static StoredValueView owed(WalletEvent e, ViewTransaction views) {
        return views.find(STORED_VALUE, e.programme() + "@" + e.currency())
                .orElseGet(() -> StoredValueView.none(e.programme(), e.currency()));
    }

    private static WalletMovementView movement(WalletEvent e, MoneyMovement moved, long position) {
        WalletReason why = WalletReason.of(e);
        Currency currency = Currency.getInstance(e.currency());
        return new WalletMovementView(
                Long.toString(position),
                e.programme(),
                e.customerId(),
                e.currency(),
                moved.kind(),
                amount(moved.paidIn(), currency),
                amount(moved.bonus(), currency),
                amount(moved.paidInBalance(), currency),
                amount(moved.bonusBalance(), currency),
                e.occurredAt(),
                why.reference(),
                why.version(),
                why.text());
    }

    private static BigDecimal amount(long units, Currency currency) {
        return Money.ofMinor(units, currency).amount();
    }

    /** An erased customer's wallets and their history are nobody's any more; what is owed stays a sum. */
    private static void forget(String customer, ViewTransaction views) {
        ViewQuery all = new ViewQuery(
                List.of(new Filter.Is("customer", customer)), null, null, false, null, ViewQuery.LARGEST_PAGE);
        for (WalletView wallet : views.page(WALLETS, all).views()) {
            views.delete(WALLETS, wallet.id());
            @Nullable String after = null;
            do {
                Page<WalletMovementView> page = views.page(
                        MOVEMENTS, WalletViews.ofWallets(List.of(wallet.id()), after, ViewQuery.LARGEST_PAGE));
                page.views().forEach(movement -> views.delete(MOVEMENTS, movement.id()));
                after = page.next();
            } while (after != null);
        }
    }

    private static String id(WalletEvent e) {
        return e.programme() + "@" + e.customerId() + "@" + e.currency();
    }
}
