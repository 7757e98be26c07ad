package io.tenure.loyalty.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of a loyalty programme.
 *
 * @param zone where days, weekdays and hours are counted
 * @param categories the category of each article that has one
 * @param mostFactors how many rules that multiply may count for one purchase, those with the largest factors
 * @param tiers lowest first; empty for a programme without
 * @param cardPrefix the digits that numbers of its cards begin with
 * @param storedValue one for each currency in which members can store money
 * @param coupons that can be issued
 * @param partners in whose outlets members earn and spend points
 * @param benefits what members have beside points
 */
public record Programme(
        ProgrammeVersion id,
        Wording title,
        Currency currency,
        ZoneId zone,
        PointTerms points,
        Map<String, String> categories,
        List<EarningRule> earn,
        int mostFactors,
        TierTerms tiers,
        String cardPrefix,
        List<WalletTerms> storedValue,
        List<CouponDefinition> coupons,
        Partners partners,
        Benefits benefits) {

    public Programme {
        categories = Map.copyOf(categories);
        earn = List.copyOf(earn);
        storedValue = List.copyOf(storedValue);
        coupons = List.copyOf(coupons);
    }

    /** What holds for stored money in a currency; empty where none can be stored. */
    public Optional<WalletTerms> storedValue(Currency wanted) {
        return storedValue.stream()
                .filter(each -> each.currency().equals(wanted))
                .findFirst();
    }

    public Optional<CouponDefinition> coupon(String wanted) {
        return coupons.stream().filter(each -> each.id().equals(wanted)).findFirst();
    }

    public LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }
}
