package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.events.PurchaseReturned;
import io.tenure.loyalty.events.ReturnedItem;
import io.tenure.loyalty.programme.EarningRule;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import io.tenure.loyalty.programme.PurchasedItem;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.LineItem;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A purchase, return or recommendation as it was told last.
 *
 * @param corrected whether it was told otherwise before
 */
record Told(
        String customerId,
        String id,
        InteractionKind kind,
        Channel channel,
        Instant occurredAt,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        List<LineItem> items,
        Map<String, String> attributes,
        @Nullable String refersTo,
        boolean corrected,
        boolean retracted) {

    static Told of(InteractionRecorded e) {
        return new Told(
                e.customerId(),
                e.interactionId(),
                e.kind(),
                e.channel(),
                e.occurredAt(),
                e.amount(),
                e.currency(),
                e.items(),
                e.attributes(),
                e.refersTo(),
                false,
                false);
    }

    static Told of(InteractionCorrected e) {
        return new Told(
                e.customerId(),
                e.interactionId(),
                e.kind(),
                e.channel(),
                e.occurredAt(),
                e.amount(),
                e.currency(),
                e.items(),
                e.attributes(),
                e.refersTo(),
                true,
                false);
    }

    Told taken() {
        return new Told(
                customerId,
                id,
                kind,
                channel,
                occurredAt,
                amount,
                currency,
                items,
                attributes,
                refersTo,
                corrected,
                true);
    }

    Purchase purchase(List<String> segments) {
        return new Purchase(
                id,
                kind == InteractionKind.REFERRAL ? EarningRule.Occasion.REFERRAL : EarningRule.Occasion.PURCHASE,
                occurredAt,
                channel.name(),
                attributes.getOrDefault("outlet", ""),
                amount == null || currency == null ? null : new Money(amount, Currency.getInstance(currency)),
                items.stream().map(this::item).toList(),
                segments);
    }

    /**
     * The price of a piece may be rounded, and so many pieces cost a whole number of the smallest unit after all.
     * Pieces that cost nothing are none.
     */
    private PurchasedItem item(LineItem item) {
        PurchasedItem line = TillSaving.item(item);
        if (currency == null) {
            return line;
        }
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        BigDecimal paid = line.amount().setScale(digits, RoundingMode.HALF_EVEN);
        boolean free = item.unitPrice() != null && paid.signum() == 0;
        return new PurchasedItem(line.sku(), free ? BigDecimal.ZERO : line.quantity(), paid, line.ownCategory());
    }

    boolean isReturnOf(String purchase) {
        return kind == InteractionKind.RETURN && purchase.equals(refersTo);
    }

    /** Whichever way the money went. */
    boolean isOf(Money money) {
        return amount != null
                && money.currency().getCurrencyCode().equals(currency)
                && amount.abs().compareTo(money.amount()) == 0;
    }

    /**
     * An amount in another currency than purchases earn points in says nothing of them; articles do, unless nothing was
     * paid back: those that were free earned none.
     */
    PurchaseReturned asReturn(AccountId account, String purchase, Programme judging, Instant now) {
        return new PurchaseReturned(
                account.programme(),
                account.customer().value(),
                purchase,
                id,
                inCurrencyOf(judging),
                amount != null && amount.signum() == 0
                        ? List.of()
                        : items.stream()
                                .map(item -> new ReturnedItem(
                                        item.sku(), item.quantity().abs()))
                                .toList(),
                judging.points().correctableUntil(occurredAt),
                now);
    }

    private BigDecimal inCurrencyOf(Programme judging) {
        return amount == null || !judging.currency().getCurrencyCode().equals(currency)
                ? BigDecimal.ZERO
                : amount.abs();
    }
}
