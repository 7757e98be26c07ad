package io.tenure.loyalty.portal;

import io.tenure.loyalty.programme.WalletTerms.Bonus;
import io.tenure.loyalty.queries.StoredValueView;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/** Stored money of a programme in amounts, as a page shows it. */
final class StoredMoneyTerms {

    private StoredMoneyTerms() {}

    /** From which amount on a top-up gets which bonus. */
    record Step(BigDecimal from, BigDecimal gives) {}

    /** What a programme owes in a currency. */
    record Owed(String currency, BigDecimal paidIn, BigDecimal bonus) {}

    /** Smallest first; none while the programme is not in force. */
    static List<Step> bonuses(Membership member, Currency currency) {
        return member.programme() == null
                ? List.of()
                : member.programme().storedValue(currency).stream()
                        .flatMap(terms -> terms.bonuses().stream())
                        .sorted(Comparator.comparingLong(Bonus::from))
                        .map(bonus -> new Step(amount(bonus.from(), currency), amount(bonus.gives(), currency)))
                        .toList();
    }

    static List<Owed> owed(List<StoredValueView> views) {
        return views.stream()
                .map(view -> {
                    Currency currency = Currency.getInstance(view.currency());
                    return new Owed(view.currency(), amount(view.paidIn(), currency), amount(view.bonus(), currency));
                })
                .toList();
    }

    private static BigDecimal amount(long units, Currency currency) {
        return Money.ofMinor(units, currency).amount();
    }
}
