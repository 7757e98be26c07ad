package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.MoneySpent;
import io.tenure.loyalty.events.SpendFirst;
import io.tenure.loyalty.events.SpendingRefunded;
import io.tenure.loyalty.events.StoredValueReckoned;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stored money of a member in one currency.
 *
 * @param spendings those that can still be put back, by id
 * @param deeds what was done lately, by kind and id, so that it is done once
 * @param joinedInto the customer whose wallet has the money, since both records are one; null for none
 * @param passings how often money was passed on
 * @param closed whether the membership has ended
 */
public record Wallet(
        StoredMoney money,
        Map<String, Spending> spendings,
        Map<String, Deed> deeds,
        @Nullable String joinedInto,
        long passings,
        boolean closed) {

    static final Wallet NEW = new Wallet(StoredMoney.NONE, Map.of(), Map.of(), null, 0, false);

    private static final Duration REMEMBERED = Duration.ofDays(400);

    public Wallet {
        spendings = Map.copyOf(spendings);
        deeds = Map.copyOf(deeds);
    }

    /**
     * A spending that can still be put back.
     *
     * @param left what has not been put back yet
     * @param paidAt the partner's outlet where it was; null for anywhere else
     */
    public record Spending(
            SpendFirst first,
            StoredMoney left,
            String purpose,
            Instant at,
            Instant refundableUntil,
            @Nullable PaidAt paidAt) {

        Spending with(StoredMoney other) {
            return new Spending(first, other, purpose, at, refundableUntil, paidAt);
        }

        Spending with(PaidAt partner) {
            return new Spending(first, left, purpose, at, refundableUntil, partner);
        }
    }

    /** What was done: an amount in the smallest units, whatever the deed, and when. */
    public record Deed(long amount, Instant at) {

        static String ofTopUp(String id) {
            return "top-up " + id;
        }

        static String ofSpending(String id) {
            return "spending " + id;
        }

        static String ofAbandoned(String spending) {
            return "abandoned " + spending;
        }

        static String ofRefund(String spending, String id) {
            return "refund " + spending + " " + id;
        }

        static String ofPayOut(String id) {
            return "pay-out " + id;
        }
    }

    /** Whether nothing is left of a spending; deeds tell it of one that could be put back once. */
    boolean isPutBack(String spending) {
        Spending known = spendings.get(spending);
        if (known != null) {
            return known.left().balance() == 0;
        }
        Deed spent = deeds.get(Deed.ofSpending(spending));
        return spent != null
                && spent.amount()
                        == deeds.entrySet().stream()
                                .filter(deed -> deed.getKey().startsWith(Deed.ofRefund(spending, "")))
                                .mapToLong(deed -> deed.getValue().amount())
                                .sum();
    }

    /**
     * Whether all that is left of a spending, which was told at a time if ever, can be put back or there is nothing.
     */
    public boolean canPutBack(String spending, Instant told, Instant now) {
        Spending known = spendings.get(spending);
        return isPutBack(spending)
                || (known != null && !known.refundableUntil().isBefore(now))
                || (!deeds.containsKey(Deed.ofSpending(spending))
                        && !told.plus(REMEMBERED).isBefore(now));
    }

    Wallet with(StoredMoney other) {
        return new Wallet(other, spendings, deeds, joinedInto, passings, closed);
    }

    Wallet spent(MoneySpent e) {
        Map<String, Spending> more = new HashMap<>(spendings);
        more.values().removeIf(each -> each.refundableUntil().isBefore(e.occurredAt()));
        more.put(
                e.spendingId(),
                new Spending(
                        e.first(),
                        StoredMoney.NONE.plus(e.lots()),
                        e.purpose(),
                        e.occurredAt(),
                        e.refundableUntil(),
                        null));
        return new Wallet(money.minus(e.lots()), more, deeds, joinedInto, passings, closed);
    }

    Wallet refunded(SpendingRefunded e) {
        Map<String, Spending> changed = new HashMap<>(spendings);
        changed.computeIfPresent(e.spendingId(), (_, was) -> was.with(was.left().minus(e.lots())));
        return new Wallet(money.plus(e.lots()), changed, deeds, joinedInto, passings, closed);
    }

    Wallet reckoned(StoredValueReckoned e) {
        Map<String, Spending> changed = new HashMap<>(spendings);
        changed.computeIfPresent(e.reference(), (_, was) -> was.with(PaidAt.of(e)));
        return new Wallet(money, changed, deeds, joinedInto, passings, closed);
    }

    Wallet done(String deed, long amount, Instant at) {
        Map<String, Deed> more = new HashMap<>(deeds);
        more.values().removeIf(each -> each.at().isBefore(at.minus(REMEMBERED)));
        more.put(deed, new Deed(amount, at));
        return new Wallet(money, spendings, more, joinedInto, passings, closed);
    }

    Wallet joined(@Nullable String into) {
        return new Wallet(money, spendings, deeds, into, passings, closed);
    }

    Wallet passedOn(StoredMoney left) {
        return new Wallet(left, spendings, deeds, joinedInto, passings + 1, closed);
    }

    Wallet ended() {
        return new Wallet(money, spendings, deeds, joinedInto, passings, true);
    }
}
