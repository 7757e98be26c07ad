package io.tenure.loyalty.application;

import io.tenure.loyalty.queries.StoredValueView;
import io.tenure.loyalty.queries.WalletMovementView;
import io.tenure.loyalty.queries.WalletView;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewField;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.ViewType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The read models of stored money. */
public final class WalletViews {

    /** The name of the projection that makes them. */
    public static final String PROJECTION = "loyalty-wallets";

    static final ViewType<WalletView> WALLETS = new ViewType<>(
            "loyaltyWallet",
            WalletView.class,
            WalletView::id,
            List.of(
                    new ViewField<>("customer", WalletView::customerId),
                    new ViewField<>("account", view -> view.walletId().account().toString())),
            view -> List.of(),
            List.of(List.of("customer"), List.of("account")));

    static final ViewType<WalletMovementView> MOVEMENTS = new ViewType<>(
            "loyaltyWalletMovement",
            WalletMovementView.class,
            WalletMovementView::id,
            List.of(
                    new ViewField<>("wallet", WalletViews::wallet),
                    new ViewField<>("position", view -> Long.parseLong(view.id()))),
            view -> List.of(),
            List.of(List.of("wallet", "position")));

    static final ViewType<StoredValueView> STORED_VALUE = new ViewType<>(
            "loyaltyStoredValue",
            StoredValueView.class,
            StoredValueView::id,
            List.of(new ViewField<>("programme", StoredValueView::programme)),
            view -> List.of(),
            List.of(List.of("programme")));

    private WalletViews() {}

    /** All of them, for the engine to prepare. */
    public static OwnedViews owned() {
        return new OwnedViews(PROJECTION, List.of(WALLETS, MOVEMENTS, STORED_VALUE));
    }

    static ViewQuery ofWallets(List<String> wallets, @Nullable String after, int limit) {
        return new ViewQuery(List.of(new Filter.In("wallet", wallets)), null, "position", true, after, limit);
    }

    private static String wallet(WalletMovementView view) {
        return view.programme() + "@" + view.customerId() + "@" + view.currency();
    }
}
