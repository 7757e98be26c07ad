package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.MoneyLot;
import io.tenure.loyalty.events.SpendFirst;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongBinaryOperator;

/**
 * Money by the top-ups that it came with, in the smallest units of its currency.
 *
 * @param lots those that hold money, oldest first
 */
public record StoredMoney(List<MoneyLot> lots) {

    static final StoredMoney NONE = new StoredMoney(List.of());

    public StoredMoney {
        lots = List.copyOf(lots);
    }

    public long paidIn() {
        return lots.stream().mapToLong(MoneyLot::paidIn).sum();
    }

    public long bonus() {
        return lots.stream().mapToLong(MoneyLot::bonus).sum();
    }

    /** What can be spent. */
    public long balance() {
        return paidIn() + bonus();
    }

    /** Takes an amount that is there: one kind of money as far as it goes, then the other; of each the oldest first. */
    StoredMoney taken(long amount, SpendFirst first) {
        long paidIn = first == SpendFirst.PAID_IN ? Math.min(amount, paidIn()) : amount - Math.min(amount, bonus());
        return oldest(paidIn, amount - paidIn);
    }

    /** Takes so much of each kind, of each the oldest first. */
    StoredMoney oldest(long paidIn, long bonus) {
        List<MoneyLot> taken = new ArrayList<>();
        long paidInMissing = paidIn;
        long bonusMissing = bonus;
        for (MoneyLot lot : lots) {
            MoneyLot part = new MoneyLot(
                    lot.lotId(),
                    Math.min(paidInMissing, lot.paidIn()),
                    Math.min(bonusMissing, lot.bonus()),
                    lot.toppedUpAt());
            paidInMissing -= part.paidIn();
            bonusMissing -= part.bonus();
            taken.add(part);
        }
        return of(taken);
    }

    StoredMoney ofOrigin(String origin) {
        return new StoredMoney(
                lots.stream().filter(lot -> Origin.isFrom(lot.lotId(), origin)).toList());
    }

    StoredMoney plus(List<MoneyLot> more) {
        return with(more, Long::sum);
    }

    StoredMoney minus(List<MoneyLot> less) {
        return with(less, (has, goes) -> has - goes);
    }

    private StoredMoney with(List<MoneyLot> others, LongBinaryOperator change) {
        Map<String, MoneyLot> changed = new HashMap<>();
        lots.forEach(lot -> changed.put(lot.lotId(), lot));
        for (MoneyLot other : others) {
            MoneyLot known = changed.getOrDefault(other.lotId(), new MoneyLot(other.lotId(), 0, 0, other.toppedUpAt()));
            changed.put(
                    known.lotId(),
                    new MoneyLot(
                            known.lotId(),
                            change.applyAsLong(known.paidIn(), other.paidIn()),
                            change.applyAsLong(known.bonus(), other.bonus()),
                            known.toppedUpAt()));
        }
        return of(List.copyOf(changed.values()));
    }

    private static StoredMoney of(List<MoneyLot> lots) {
        return new StoredMoney(lots.stream()
                .filter(lot -> lot.paidIn() != 0 || lot.bonus() != 0)
                .sorted(Comparator.comparing(MoneyLot::toppedUpAt).thenComparing(MoneyLot::lotId))
                .toList());
    }
}
