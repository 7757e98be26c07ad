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
        int digits = digits(purchase);
        List<LineItem> items = new ArrayList<>(purchase.items());
        lines.forEach(line -> items.set(line.line() - 1, cheaper(items.get(line.line() - 1), line.saving(), digits)));
        return new TillPurchase(
                purchase.outlet(),
                purchase.at(),
                new Money(amount.amount().subtract(total()), amount.currency()),
                items);
    }

    /**
     * The purchase when a coupon gives something on it.
     *
     * @param article whose dearest piece bears it, as far as it can; null for all lines
     */
    static TillPurchase less(TillPurchase purchase, BigDecimal given, @Nullable String article) {
        if (given.signum() == 0) {
            return purchase;
        }
        LineItem line = TillTenders.dearest(purchase, article).orElse(null);
        if (line == null) {
            return less(purchase, given);
        }
        int digits = digits(purchase);
        BigDecimal borne = given.min(amount(line, digits));
        List<LineItem> items = new ArrayList<>(purchase.items());
        int place = items.indexOf(line);
        items.remove(place);
        items.addAll(place, borne(line, borne, digits));
        TillPurchase rest = new TillPurchase(purchase.outlet(), purchase.at(), minus(purchase, borne), items);
        return borne.compareTo(given) == 0 ? rest : less(rest, given.subtract(borne));
    }

    /** A piece of several that is given whole is a line of its own. */
    private static List<LineItem> borne(LineItem line, BigDecimal given, int digits) {
        if (line.quantity().compareTo(BigDecimal.ONE) <= 0 || given.compareTo(piece(line, digits)) < 0) {
            return List.of(cheaper(line, given, digits));
        }
        BigDecimal others = line.quantity().subtract(BigDecimal.ONE);
        return List.of(
                at(line, others, amount(line, digits).subtract(given)), at(line, BigDecimal.ONE, BigDecimal.ZERO));
    }

    private static TillPurchase less(TillPurchase purchase, BigDecimal given) {
        Money amount = purchase.amount();
        int digits = digits(purchase);
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal borne = BigDecimal.ZERO;
        List<LineItem> items = new ArrayList<>();
        for (LineItem item : purchase.items()) {
            before = before.add(amount(item, digits));
            BigDecimal part = before.multiply(given)
                    .divide(amount.amount(), digits, RoundingMode.HALF_EVEN)
                    .subtract(borne);
            items.add(part.signum() == 0 ? item : cheaper(item, part, digits));
            borne = borne.add(part);
        }
        return new TillPurchase(purchase.outlet(), purchase.at(), minus(purchase, given), items);
    }

    private static Money minus(TillPurchase purchase, BigDecimal given) {
        Money amount = purchase.amount();
        return new Money(amount.amount().subtract(given), amount.currency());
    }

    /** Nobody is paid for taking goods, also where lines cost less than it says below them. */
    private static LineItem cheaper(LineItem item, BigDecimal saving, int digits) {
        BigDecimal amount = amount(item, digits);
        return at(item, item.quantity(), amount.subtract(saving).max(amount.min(BigDecimal.ZERO)));
    }

    private static LineItem at(LineItem item, BigDecimal quantity, BigDecimal amount) {
        return new LineItem(
                item.sku(),
                item.name(),
                quantity,
                amount.divide(quantity, DIGITS, RoundingMode.HALF_EVEN),
                item.category());
    }

    static int digits(TillPurchase purchase) {
        return Math.max(0, purchase.amount().currency().getDefaultFractionDigits());
    }

    /** What a piece of the line costs, which may be less than one. */
    static BigDecimal piece(LineItem line, int digits) {
        return price(line).setScale(digits, RoundingMode.DOWN).min(amount(line, digits));
    }

    /** What is paid for the line. */
    private static BigDecimal amount(LineItem item, int digits) {
        return item(item).amount().setScale(digits, RoundingMode.HALF_EVEN);
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
        return new PurchasedItem(item.sku(), item.quantity(), item.quantity().multiply(price(item)), item.category());
    }

    static BigDecimal price(LineItem item) {
        return item.unitPrice() == null ? BigDecimal.ZERO : item.unitPrice();
    }
}
