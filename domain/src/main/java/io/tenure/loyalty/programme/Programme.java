package io.tenure.loyalty.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * One version of a loyalty programme.
 *
 * @param zone where days, weekdays and hours are counted
 * @param categories the category of each article that has one
 * @param mostFactors how many rules that multiply may count for one purchase, those with the largest factors
 * @param tiers lowest first; empty for a programme without
 * @param cardPrefix the digits that numbers of its cards begin with
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
        String cardPrefix) {

    public Programme {
        categories = Map.copyOf(categories);
        earn = List.copyOf(earn);
    }

    public LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }
}
