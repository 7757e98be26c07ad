package io.tenure.loyalty.application;

import io.tenure.loyalty.application.port.in.TillPrice;
import io.tenure.loyalty.application.port.in.TillPurchase;
import io.tenure.loyalty.events.PricedLine;
import io.tenure.loyalty.events.SalePriced;
import io.tenure.loyalty.programme.PurchasedItem;
import io.tenure.relationship.events.LineItem;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member saves on a purchase by member prices.
 *
 * @param version of the programme that says so; 0 where nothing is saved
 */
record TillSaving(long version, List<PricedLine> lines) {

    static final TillSaving NONE = new TillSaving(0, List.of());

    private static final int DIGITS = 6;

    static TillSaving of(@Nullable SalePriced priced) {
        if (priced == null) {
            return NONE;
        }
        int digits = Math.max(0, Currency.getInstance(priced.currency()).getDefaultFractionDigits());
        return new TillSaving(
                priced.version(),
                priced.lines().stream()
                        .map(line -> new PricedLine(
                                line.line(), line.list(), line.saving().setScale(digits, RoundingMode.UNNECESSARY)))
                        .toList());
    }

    BigDecimal total() {
        return lines.stream().map(PricedLine::saving).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The purchase at member prices. */
    TillPurchase on(TillPurchase purchase) {
        if (lines.isEmpty()) {
            return purchase;
        }
        Money amount = purchase.amount();
        List<LineItem> items = new ArrayList<>(purchase.items());
        lines.forEach(line -> items.set(line.line() - 1, cheaper(items.get(line.line() - 1), line.saving())));
        return new TillPurchase(
                purchase.outlet(),
                purchase.at(),
                new Money(amount.amount().subtract(total()), amount.currency()),
                items);
    }

    /** The purchase when something is given on the whole of it: each line bears its part, and none is rounded away. */
    static TillPurchase less(TillPurchase purchase, BigDecimal given) {
        Money amount = purchase.amount();
        int digits = Math.max(0, amount.currency().getDefaultFractionDigits());
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal borne = BigDecimal.ZERO;
        List<LineItem> items = new ArrayList<>();
        for (LineItem item : purchase.items()) {
            before = before.add(item(item).amount());
            BigDecimal part = before.multiply(given)
                    .divide(amount.amount(), digits, RoundingMode.HALF_EVEN)
                    .subtract(borne);
            items.add(part.signum() == 0 ? item : cheaper(item, part));
            borne = borne.add(part);
        }
        return new TillPurchase(
                purchase.outlet(), purchase.at(), new Money(amount.amount().subtract(given), amount.currency()), items);
    }

    private static LineItem cheaper(LineItem item, BigDecimal saving) {
        BigDecimal rest = item(item).amount().subtract(saving);
        return new LineItem(
                item.sku(),
                item.name(),
                item.quantity(),
                rest.divide(item.quantity(), DIGITS, RoundingMode.HALF_EVEN),
                item.category());
    }

    /** What it says on the receipt. */
    List<TillPrice> prices(TillPurchase purchase) {
        return lines.stream()
                .map(line -> {
                    PurchasedItem item = item(purchase.items().get(line.line() - 1));
                    return new TillPrice(
                            line.line(),
                            item.sku(),
                            item.amount(),
                            item.amount().subtract(line.saving()),
                            line.saving(),
                            line.list());
                })
                .toList();
    }

    static PurchasedItem item(LineItem item) {
        BigDecimal price = item.unitPrice() == null ? BigDecimal.ZERO : item.unitPrice();
        return new PurchasedItem(item.sku(), item.quantity(), item.quantity().multiply(price), item.category());
    }
}
