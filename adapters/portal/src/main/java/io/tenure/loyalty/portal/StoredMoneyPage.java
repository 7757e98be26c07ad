package io.tenure.loyalty.portal;

import io.tenure.loyalty.domain.Wallet;
import io.tenure.loyalty.queries.WalletView;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stored money of a member in one currency, as a page shows it. */
record StoredMoneyPage(WalletView view) {

    /** A spending that can be put back. */
    record Refundable(String id, String purpose, BigDecimal left, Instant at) {}

    public String currency() {
        return view.currency();
    }

    public BigDecimal balance() {
        return amount(view.wallet().money().balance());
    }

    public BigDecimal paidIn() {
        return amount(view.wallet().money().paidIn());
    }

    public BigDecimal bonus() {
        return amount(view.wallet().money().bonus());
    }

    public boolean closed() {
        return view.wallet().closed();
    }

    /** The customer whose wallet has the money; null for none. */
    public @Nullable String joinedInto() {
        return view.wallet().joinedInto();
    }

    public boolean open() {
        return !closed() && joinedInto() == null;
    }

    /** Newest first. */
    public List<Refundable> spendings() {
        return view.wallet().spendings().entrySet().stream()
                .filter(each -> each.getValue().left().balance() > 0)
                .map(each -> refundable(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Refundable::at).reversed().thenComparing(Refundable::id))
                .toList();
    }

    private Refundable refundable(String id, Wallet.Spending spending) {
        return new Refundable(id, spending.purpose(), amount(spending.left().balance()), spending.at());
    }

    private BigDecimal amount(long units) {
        return Money.ofMinor(units, Currency.getInstance(view.currency())).amount();
    }
}
