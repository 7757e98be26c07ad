package io.tenure.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.CancelCouponRedemption;
import io.tenure.loyalty.commands.CouponCommand;
import io.tenure.loyalty.commands.CouponId;
import io.tenure.loyalty.commands.CouponUse;
import io.tenure.loyalty.commands.RedeemCoupon;
import io.tenure.loyalty.commands.RefundSpending;
import io.tenure.loyalty.commands.SpendMoney;
import io.tenure.loyalty.commands.TopUpWallet;
import io.tenure.loyalty.events.CouponEvent;
import io.tenure.loyalty.events.CouponKind;
import io.tenure.loyalty.events.CouponReckoned;
import io.tenure.loyalty.events.CouponTerms;
import io.tenure.loyalty.events.PartnerCause;
import io.tenure.loyalty.events.PartnerMovement;
import io.tenure.loyalty.events.SpendFirst;
import io.tenure.loyalty.programme.PartnerOutlet;
import io.tenure.loyalty.programme.WalletTerms;
import io.tenure.loyalty.programme.WalletTerms.Bonus;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What pays at partners' outlets is owed to them, to the penny and once. */
class PartnerTendersSpecification {

    private static final Currency POUND = Currency.getInstance("GBP");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** In Shanghai it is April. */
    private static final Instant NOW = Instant.parse("2026-03-31T16:30:00Z");

    private static final CouponId ID = new CouponId(4, 17);
    private static final CouponBatch BITS = new CouponBatch(
            4,
            "club",
            "first",
            "spring",
            1,
            new CouponTerms(CouponKind.AMOUNT, "GBP", 10_00, null, null, 0, NOW, NOW.plusSeconds(60), 0, 0, true),
            100,
            NOW,
            true,
            false);
    private static final WalletTerms TERMS =
            new WalletTerms(POUND, 1, 100_000_000, SpendFirst.PAID_IN, List.of(new Bonus(50_00, 3_00)));

    private final List<PartnerMovement> reckoned = new ArrayList<>();
    private Coupon coupon = CouponDecider.initial();

    @Property(tries = 300)
    void storedMoneyIsOwedAsItIsSpentAndPutBack(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 9_999) Integer> steps) {
        Purse ada = new Purse("ada");
        reckoned.clear();
        reckon(ada.when(new TopUpWallet(ada.id(), TERMS, 1, "t", 500_00, NOW)));
        for (int step : steps) {
            String spending = (step % 2 == 0 ? "theirs " : "ours ") + step / 2 % 4;
            long amount = step / 10;
            reckon(ada.when(
                    step % 3 == 0
                            ? new RefundSpending(ada.id(), spending, "r" + step % 5, amount, SHANGHAI, NOW)
                            : spending(ada, spending, amount, step % 2 == 0 ? bakery("GBP") : null)));
        }
        long owed = ada.wallet().spendings().entrySet().stream()
                .filter(each -> each.getKey().startsWith("theirs"))
                .mapToLong(each -> each.getValue().left().balance())
                .sum();
        assertThat(owedToPartner())
                .isEqualByComparingTo(Money.ofMinor(owed, POUND).amount());
        assertThat(reckoned).allMatch(each -> each.reference().startsWith("theirs"));
    }

    @Test
    void monthIsThatOfTheProgrammesZone() {
        Purse ada = new Purse("ada");
        ada.when(new TopUpWallet(ada.id(), TERMS, 1, "t", 500_00, NOW));
        reckon(ada.when(spending(ada, "s", 5_00, bakery("GBP"))));
        reckon(ada.when(new RefundSpending(ada.id(), "s", "r", 0, ZoneId.of("Europe/London"), NOW)));
        assertThat(reckoned).extracting(PartnerMovement::month).containsExactly("2026-04", "2026-03");
    }

    @Test
    void moneyInAnotherCurrencyCannotPayThere() {
        Purse ada = new Purse("ada");
        ada.when(new TopUpWallet(ada.id(), TERMS, 1, "t", 500_00, NOW));
        assertThat(ada.refused(spending(ada, "s", 5_00, bakery("JPY")))).isEqualTo("loyalty.partner-currency");
        assertThat(refused(redeem("r1", 4_00, bakery("JPY")))).isEqualTo("loyalty.partner-currency");
    }

    @Test
    void couponIsOwedForWhatItGaveEachTimeUntilThatIsTakenBack() {
        when(redeem("r1", 4_00, bakery("GBP")));
        when(redeem("r1", 4_00, bakery("GBP")));
        when(redeem("r2", 1_00, null));
        when(redeem("r3", 9_00, bakery("GBP")));
        assertThat(owedToPartner()).as("5.00 were left").isEqualByComparingTo("9.00");
        when(new CancelCouponRedemption(ID, BITS, "r2", SHANGHAI, NOW));
        when(new CancelCouponRedemption(ID, BITS, "r1", SHANGHAI, NOW));
        when(new CancelCouponRedemption(ID, BITS, "r1", SHANGHAI, NOW));
        assertThat(reckoned)
                .extracting(PartnerMovement::cause)
                .containsExactly(
                        PartnerCause.COUPON_REDEEMED, PartnerCause.COUPON_REDEEMED, PartnerCause.COUPON_CANCELLED);
        assertThat(owedToPartner()).isEqualByComparingTo("5.00");
    }

    private BigDecimal owedToPartner() {
        return reckoned.stream()
                .map(PartnerMovement::owedByPartner)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .negate();
    }

    private static SpendMoney spending(Purse purse, String id, long amount, @Nullable PartnerOutlet at) {
        return new SpendMoney(purse.id(), SpendFirst.BONUS, id, amount, "cake", at, NOW.plusSeconds(60), NOW);
    }

    private static PartnerOutlet bakery(String currency) {
        return new PartnerOutlet("bakery", "bakery-1", 1, Currency.getInstance(currency), SHANGHAI);
    }

    private static RedeemCoupon redeem(String id, long want, @Nullable PartnerOutlet at) {
        return new RedeemCoupon(ID, BITS, new CouponUse(id, "ada", 30_00, want), at, 0, 0, Long.MAX_VALUE, NOW);
    }

    private void when(CouponCommand command) {
        if (CouponDecider.decide(command, coupon) instanceof Decision.Accepted<CouponEvent>(var events)) {
            events.forEach(event -> coupon = CouponDecider.evolve(coupon, event));
            events.stream().filter(CouponReckoned.class::isInstance).forEach(e -> reckoned.add((CouponReckoned) e));
        }
    }

    private String refused(CouponCommand command) {
        return CouponDecider.decide(command, coupon) instanceof Decision.Rejected<CouponEvent>(var rejection)
                ? rejection.code()
                : "accepted";
    }

    private void reckon(List<?> events) {
        events.stream()
                .flatMap(event -> event instanceof PartnerMovement movement ? Stream.of(movement) : Stream.empty())
                .forEach(reckoned::add);
    }
}
