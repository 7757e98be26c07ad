package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.events.PurchaseReturned;
import io.tenure.loyalty.events.ReturnedItem;
import io.tenure.loyalty.programme.Benefits;
import io.tenure.loyalty.programme.EarningRule;
import io.tenure.loyalty.programme.EarningRule.Occasion;
import io.tenure.loyalty.programme.EarningRule.Reward;
import io.tenure.loyalty.programme.EarningRule.Reward.PerAmount;
import io.tenure.loyalty.programme.Expiry;
import io.tenure.loyalty.programme.NegativeBalance;
import io.tenure.loyalty.programme.Partner;
import io.tenure.loyalty.programme.Partners;
import io.tenure.loyalty.programme.PointTerms;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.programme.Purchase;
import io.tenure.loyalty.programme.PurchasedItem;
import io.tenure.loyalty.programme.TierTerms;
import io.tenure.loyalty.programme.Wording;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** Programmes and purchases for specifications. */
final class Programmes {

    static final Instant ENROLLED = Instant.parse("2026-01-01T10:00:00Z");
    static final AccountId ADA = new AccountId("club", new CustomerId("ada"));
    static final AccountId BOB = new AccountId("club", new CustomerId("bob"));
    static final EarningRule BASE = rule("base", new PerAmount(BigDecimal.ONE, BigDecimal.ONE));

    private Programmes() {}

    static Programme club(EarningRule... rules) {
        return club(
                new PointTerms(RoundingMode.DOWN, 14, new Expiry.Rolling(365), NegativeBalance.OWE, 400, 100, null),
                TierTerms.NONE,
                rules);
    }

    static Programme club(PointTerms points, TierTerms tiers, EarningRule... rules) {
        return new Programme(
                new ProgrammeVersion("club", 1),
                new Wording("Club", "会员"),
                Currency.getInstance("GBP"),
                ZoneId.of("Europe/London"),
                points,
                Map.of("milk", "dairy", "cheese", "dairy"),
                List.of(rules),
                2,
                tiers,
                "9",
                List.of(),
                List.of(),
                Partners.NONE,
                Benefits.NONE,
                100_000,
                null);
    }

    /** The same with partners. */
    static Programme with(Programme club, Partner... partners) {
        return new Programme(
                club.id(),
                club.title(),
                club.currency(),
                club.zone(),
                club.points(),
                club.categories(),
                club.earn(),
                club.mostFactors(),
                club.tiers(),
                club.cardPrefix(),
                club.storedValue(),
                club.coupons(),
                Partners.of(List.of(partners)),
                club.benefits(),
                club.control(),
                club.pointCost());
    }

    static EarningRule rule(String id, Reward reward) {
        return new EarningRule(
                id, Occasion.PURCHASE, null, null, reward, null, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    static EarningRule capped(EarningRule rule, long perDay) {
        return new EarningRule(
                rule.id(),
                rule.on(),
                rule.when(),
                rule.items(),
                rule.reward(),
                rule.bestOf(),
                rule.perPurchase(),
                perDay,
                rule.perMonth());
    }

    static EarningRule bestOf(EarningRule rule, String word) {
        return new EarningRule(
                rule.id(),
                rule.on(),
                rule.when(),
                rule.items(),
                rule.reward(),
                word,
                rule.perPurchase(),
                rule.perDay(),
                rule.perMonth());
    }

    static Purchase purchase(String id, String amount, Instant at, PurchasedItem... items) {
        return new Purchase(id, Occasion.PURCHASE, at, "STORE", "", Money.of(amount, "GBP"), List.of(items), List.of());
    }

    static PurchasedItem item(String sku, int quantity, String amount) {
        return new PurchasedItem(sku, BigDecimal.valueOf(quantity), new BigDecimal(amount));
    }

    static PurchaseReturned back(String purchase, String id, String amount, ReturnedItem... items) {
        return new PurchaseReturned(
                "club",
                "ada",
                purchase,
                id,
                new BigDecimal(amount),
                List.of(items),
                ENROLLED.plus(Duration.ofDays(400)),
                ENROLLED);
    }
}
