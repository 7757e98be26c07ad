package io.tenure.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.events.CouponKind;
import io.tenure.loyalty.events.CouponTerms;
import io.tenure.loyalty.events.SpendFirst;
import io.tenure.loyalty.programme.WalletTerms.Bonus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Currency POUND = Currency.getInstance("GBP");
    private static final Currency YEN = Currency.getInstance("JPY");
    private static final WalletTerms POUNDS =
            new WalletTerms(POUND, 10_00, 2_000_00, SpendFirst.PAID_IN, List.of(new Bonus(100, 5), new Bonus(50, 9)));
    private static final WalletTerms YENS = new WalletTerms(YEN, 1_000, 200_000, SpendFirst.BONUS, List.of());
    private static final CouponDefinition SPRING = coupon("spring");
    private static final CouponDefinition AUTUMN = coupon("autumn");

    @Test
    void costOfPointsIsInTheSmallestUnitHalfToEven() {
        assertThat(club("GBP", "0.005").cost(3)).isEqualTo(new BigDecimal("0.02"));
        assertThat(club("GBP", "0.005").cost(1)).isEqualTo(new BigDecimal("0.00"));
        assertThat(club("JPY", "0.5").cost(5)).isEqualTo(new BigDecimal("2"));
        assertThat(club("XAU", "0.5").cost(3)).as("a currency without digits").isEqualTo(new BigDecimal("2"));
        assertThat(club("GBP", null).cost(3)).isNull();
    }

    @Test
    void dayIsThatOfTheClockOfTheProgramme() {
        assertThat(club("GBP", null).day(Instant.parse("2026-05-04T15:59:59Z"))).isEqualTo("2026-05-04");
        assertThat(club("GBP", null).day(Instant.parse("2026-05-04T16:00:00Z"))).isEqualTo("2026-05-05");
    }

    @Test
    void moneyIsStoredOnTheTermsOfItsCurrency() {
        Programme club = club("GBP", null);
        assertThat(club.storedValue(YEN)).contains(YENS);
        assertThat(club.storedValue(POUND)).contains(POUNDS);
        assertThat(club.storedValue(Currency.getInstance("EUR"))).isEmpty();
    }

    @Test
    void couponIsFoundByItsName() {
        assertThat(club("GBP", null).coupon("autumn")).contains(AUTUMN);
        assertThat(club("GBP", null).coupon("winter")).isEmpty();
    }

    @Test
    void highestStepThatIsReachedGivesItsBonusEvenWhereALowerOneGivesMore() {
        assertThat(POUNDS.bonus(49)).isZero();
        assertThat(POUNDS.bonus(50)).isEqualTo(9);
        assertThat(POUNDS.bonus(99)).isEqualTo(9);
        assertThat(POUNDS.bonus(100)).isEqualTo(5);
        assertThat(POUNDS.withoutBonus().bonus(100)).isZero();
        assertThat(POUNDS.withoutBonus())
                .isEqualTo(new WalletTerms(POUND, 10_00, 2_000_00, SpendFirst.PAID_IN, List.of()));
    }

    @Test
    void pointsWaitAndCanBeCorrectedForWholeDays() {
        PointTerms terms =
                new PointTerms(RoundingMode.DOWN, 14, new Expiry.Never(), NegativeBalance.OWE, 400, 100, null);
        assertThat(terms.activeFrom(NOON)).isEqualTo("2026-05-18T12:00:00Z");
        assertThat(terms.correctableUntil(NOON)).isEqualTo("2027-06-08T12:00:00Z");
    }

    private static Programme club(String currency, @Nullable String pointCost) {
        Programme club = MemberPricingSpecification.club();
        return new Programme(
                club.id(),
                club.title(),
                Currency.getInstance(currency),
                ZoneId.of("Asia/Shanghai"),
                club.points(),
                club.categories(),
                club.earn(),
                club.mostFactors(),
                club.tiers(),
                club.cardPrefix(),
                List.of(POUNDS, YENS),
                List.of(SPRING, AUTUMN),
                club.partners(),
                club.benefits(),
                club.control(),
                pointCost == null ? null : new BigDecimal(pointCost));
    }

    private static CouponDefinition coupon(String id) {
        return new CouponDefinition(
                id,
                new Wording(id, id),
                new CouponTerms(CouponKind.AMOUNT, "GBP", 1, null, null, 0, NOON, NOON, 0, 0, false));
    }
}
