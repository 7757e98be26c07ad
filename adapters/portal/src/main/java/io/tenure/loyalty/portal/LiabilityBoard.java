package io.tenure.loyalty.portal;

import io.tenure.loyalty.events.LiabilityReported;
import io.tenure.loyalty.events.OwedMoney;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report of what a programme owes, as the board shows it. */
record LiabilityBoard(LiabilityReported report) {

    /** Stored money in one currency. */
    record Stored(BigDecimal paidIn, BigDecimal bonus, String currency) {}

    public List<Stored> storedValue() {
        return report.storedValue().stream().map(LiabilityBoard::stored).toList();
    }

    private static Stored stored(OwedMoney owed) {
        Currency currency = Currency.getInstance(owed.currency());
        return new Stored(
                Money.ofMinor(owed.paidIn(), currency).amount(),
                Money.ofMinor(owed.bonus(), currency).amount(),
                owed.currency());
    }

    /** The share of points that is expected never to be spent. */
    public double breakage() {
        return report.points() == 0 ? 0 : (double) report.broken() / report.points();
    }

    /** What all points would cost; null where it is not known what one costs. */
    public @Nullable BigDecimal gross() {
        return report.pointCost() == null ? null : report.pointCost().multiply(BigDecimal.valueOf(report.points()));
    }

    /** What the points that will be spent cost. */
    public @Nullable BigDecimal net() {
        return report.pointCost() == null
                ? null
                : report.pointCost().multiply(BigDecimal.valueOf(report.points() - report.broken()));
    }

    /** Whether some points are of an age whose end nobody has seen yet. */
    public boolean unknown() {
        return report.ages().stream().anyMatch(age -> !age.known());
    }
}
