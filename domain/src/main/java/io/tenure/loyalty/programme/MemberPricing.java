package io.tenure.loyalty.programme;

import io.tenure.loyalty.events.PricedLine;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out what a member saves on a purchase: on each line the best price that any list has for the member. */
public final class MemberPricing {

    private MemberPricing() {}

    /**
     * The lines on which something is saved, each rounded down to the smallest unit of the currency; together no more
     * than the purchase costs.
     *
     * @param tier the member's; empty for none
     */
    public static List<PricedLine> of(
            Programme programme, String tier, LocalDate day, Money amount, List<PurchasedItem> lines) {
        if (!amount.currency().equals(programme.currency())) {
            return List.of();
        }
        List<PriceList> lists = programme.benefits().prices().stream()
                .filter(list -> list.holds(day) && programme.tiers().reaches(tier, list.tier()))
                .toList();
        List<PricedLine> priced = new ArrayList<>();
        BigDecimal left = amount.amount();
        for (int i = 0; i < lines.size(); i++) {
            Optional<PricedLine> best = best(i + 1, lines.get(i), lists, left, programme);
            best.ifPresent(priced::add);
            left = left.subtract(best.map(PricedLine::saving).orElse(BigDecimal.ZERO));
        }
        return priced;
    }

    private static Optional<PricedLine> best(
            int number, PurchasedItem line, List<PriceList> lists, BigDecimal most, Programme programme) {
        int digits = Math.max(0, programme.currency().getDefaultFractionDigits());
        @Nullable String category = programme.categoryOf(line);
        return lists.stream()
                .flatMap(list -> list.prices().stream()
                        .filter(price -> price.isFor(line.sku(), category))
                        .map(price -> new PricedLine(
                                number, list.id(), price.saving(line).min(most).setScale(digits, RoundingMode.DOWN))))
                .filter(each -> each.saving().signum() > 0)
                .max(Comparator.comparing(PricedLine::saving).thenComparing(PricedLine::list));
    }
}
