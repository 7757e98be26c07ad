package io.tenure.loyalty.application;

import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.domain.Standing.Collected;
import io.tenure.loyalty.events.TierProfit;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Tier;
import io.tenure.loyalty.programme.TierTerms.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the members of each tier bought and earned in twelve months. */
final class TierSums {

    private final Programme programme;
    private final LocalDate today;
    private final Map<String, Sum> sums = new LinkedHashMap<>();

    private record Sum(long members, BigDecimal spend, long points) {

        static final Sum NONE = new Sum(0, BigDecimal.ZERO, 0);

        Sum plus(Collected collected) {
            return new Sum(members + 1, spend.add(collected.spend()), points + collected.points());
        }
    }

    TierSums(Programme programme, LocalDate today) {
        this.programme = programme;
        this.today = today;
        programme.tiers().tiers().forEach(tier -> sums.put(tier.id(), Sum.NONE));
    }

    /** Of merged records the account that has the points counts, with what all of them bought. */
    void add(Member member) {
        if (member.joint() == null && !member.leftOut()) {
            Collected collected = member.together().collected(Window.TWELVE_MONTHS, today);
            sums.merge(tier(member), Sum.NONE.plus(collected), (sum, _) -> sum.plus(collected));
        }
    }

    private String tier(Member member) {
        List<Tier> tiers = programme.tiers().tiers();
        return tiers.isEmpty()
                ? ""
                : tiers.get(Math.max(
                                0, programme.tiers().place(member.standing().tier())))
                        .id();
    }

    /** @param goodsShare what goods cost of their price; null when that is not known */
    List<TierProfit> profits(@Nullable BigDecimal goodsShare) {
        int digits = Math.max(0, programme.currency().getDefaultFractionDigits());
        return sums.entrySet().stream()
                .map(entry -> new TierProfit(
                        entry.getKey(),
                        entry.getValue().members(),
                        entry.getValue().spend(),
                        goodsShare == null
                                ? null
                                : entry.getValue()
                                        .spend()
                                        .multiply(BigDecimal.ONE.subtract(goodsShare))
                                        .setScale(digits, RoundingMode.HALF_EVEN),
                        entry.getValue().points(),
                        programme.cost(entry.getValue().points())))
                .toList();
    }
}
