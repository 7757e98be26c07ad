package io.tenure.loyalty.programme;

import io.tenure.loyalty.events.SpendFirst;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/**
 * What holds for stored money in one currency; amounts are in its smallest units.
 *
 * @param smallest that can be paid in at once
 * @param most that a wallet may hold after it was topped up, bonus included
 * @param first which money is spent before the other
 */
public record WalletTerms(Currency currency, long smallest, long most, SpendFirst first, List<Bonus> bonuses) {

    public WalletTerms {
        bonuses = List.copyOf(bonuses);
    }

    /** The same for whoever is given none. */
    public WalletTerms withoutBonus() {
        return new WalletTerms(currency, smallest, most, first, List.of());
    }

    /** Whoever pays in so much at once, or more, is given a bonus. */
    public record Bonus(long from, long gives) {}

    /** The bonus for an amount that is paid in at once: that of the highest step it reaches; 0 for none. */
    public long bonus(long amount) {
        return bonuses.stream()
                .filter(each -> each.from() <= amount)
                .max(Comparator.comparingLong(Bonus::from))
                .map(Bonus::gives)
                .orElse(0L);
    }
}
