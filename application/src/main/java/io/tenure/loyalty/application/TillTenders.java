package io.tenure.loyalty.application;

import io.tenure.loyalty.application.Coupons.Presented;
import io.tenure.loyalty.application.port.in.TillPayment;
import io.tenure.loyalty.application.port.in.TillPurchase;
import io.tenure.loyalty.application.port.in.TillTender;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.CouponId;
import io.tenure.loyalty.domain.PaidAt;
import io.tenure.loyalty.events.CouponTerms;
import io.tenure.loyalty.events.PointsValue;
import io.tenure.loyalty.programme.PartnerOutlet;
import io.tenure.loyalty.queries.CouponBasket;
import io.tenure.loyalty.queries.CouponView;
import io.tenure.relationship.events.LineItem;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import io.tenure.shared.outcome.Refusal;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What it comes to when members pay at tills with points, coupons and stored money; nothing is done. */
record TillTenders(TillPoints points, Coupons coupons, CouponJudge judge) {

    /** The coupon that a code stands for; null where none is tendered. */
    @Nullable
    CouponId coupon(String programme, TillTender tender) {
        return tender.coupon() == null
                ? null
                : coupons.presented(programme, tender.coupon()).id();
    }

    /** The stored money that is tendered, in the smallest units. */
    static long storedValue(TillTender tender, Currency currency) {
        try {
            return new Money(tender.storedValue(), currency).minorUnits();
        } catch (ArithmeticException impossible) {
            throw Refusal.of(
                    "loyalty.amount-invalid",
                    "Stored money is spent in the smallest unit of " + currency + " at the finest, not "
                            + tender.storedValue() + ": give such an amount.");
        }
    }

    /** @throws Refusal when nobody can pay the amount, for it is finer than the smallest unit of its currency */
    static void requirePayable(TillPurchase purchase) {
        try {
            purchase.amount().minorUnits();
        } catch (ArithmeticException impossible) {
            throw Refusal.of(
                    "loyalty.amount-invalid",
                    "An amount at a till has no more decimals than "
                            + purchase.amount().currency() + " has, not "
                            + purchase.amount().amount().toPlainString() + ": give what is paid.");
        }
    }

    /** How a purchase would be paid at an outlet, which is a partner's or, where it is null, not; nothing is done. */
    TillPayment quote(AccountId record, TillPurchase purchase, TillTender tender, @Nullable PartnerOutlet at) {
        Currency currency = purchase.amount().currency();
        BigDecimal off = BigDecimal.ZERO;
        if (tender.coupon() != null) {
            Presented coupon = coupons.presented(record.programme(), tender.coupon());
            CouponView view = judge.judge(
                    coupon, basket(record.customer(), purchase, coupon.batch().terms()));
            if (view.refusal() != null) {
                throw new Refusal(view.refusal());
            }
            off = Money.ofMinor(view.gives(), currency).amount();
        }
        long stored = storedValue(tender, currency);
        if (tender.coupon() != null || stored > 0) {
            PaidAt.refusal(at, currency).ifPresent(refusal -> {
                throw new Refusal(refusal);
            });
        }
        return payment(purchase, tender.points(), points.value(record, purchase, tender.points()), off, stored);
    }

    /** @throws Refusal when points are worth more than is left to pay, or more stored money is tendered */
    static TillPayment payment(
            TillPurchase purchase, long points, @Nullable PointsValue value, BigDecimal off, long stored) {
        BigDecimal left = purchase.amount().amount().subtract(off);
        BigDecimal worth = value == null ? BigDecimal.ZERO : value.amount();
        if (worth.compareTo(left) > 0) {
            throw Refusal.of(
                    "loyalty.tender-too-large",
                    "Of the purchase " + left.toPlainString() + " is left to pay, and " + points + " points pay "
                            + worth.toPlainString() + ": take fewer of them.");
        }
        BigDecimal rest = left.subtract(worth);
        BigDecimal money = Money.ofMinor(stored, purchase.amount().currency()).amount();
        if (money.compareTo(rest) > 0) {
            throw Refusal.of(
                    "loyalty.tender-too-large",
                    "Of the purchase " + rest.toPlainString() + " is left to pay: take no more of the stored money.");
        }
        return new TillPayment(points, value == null ? null : worth, BigDecimal.ZERO, off, money, rest.subtract(money));
    }

    /** A coupon for an article gives what the dearest piece of it costs; of less than a piece, what that costs. */
    static CouponBasket basket(CustomerId member, TillPurchase purchase, CouponTerms terms) {
        Currency currency = purchase.amount().currency();
        if (!terms.currency().equals(currency.getCurrencyCode())) {
            throw Refusal.of(
                    "loyalty.coupon-not-valid",
                    "The coupon is worth something in " + terms.currency() + ", not in " + currency
                            + ": take another.");
        }
        int digits = TillSaving.digits(purchase);
        return new CouponBasket(
                member,
                purchase.amount().amount(),
                dearest(purchase, terms.item())
                        .map(line -> TillSaving.piece(line, digits))
                        .orElse(null));
    }

    /** The line with the dearest piece of an article. */
    static Optional<LineItem> dearest(TillPurchase purchase, @Nullable String article) {
        int digits = TillSaving.digits(purchase);
        return purchase.items().stream()
                .filter(item -> item.sku().equals(article) && item.quantity().signum() > 0)
                .filter(item -> item.unitPrice() != null)
                .max(Comparator.comparing(line -> TillSaving.piece(line, digits)));
    }

    /** The article that a coupon is for; null for another coupon, or none. */
    @Nullable
    String article(String programme, TillTender tender) {
        return tender.coupon() == null
                ? null
                : coupons.presented(programme, tender.coupon()).batch().terms().item();
    }
}
