package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.BASE;
import static io.tenure.loyalty.domain.Programmes.ENROLLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.AdjustPoints;
import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.DropPurchase;
import io.tenure.loyalty.commands.JoinPool;
import io.tenure.loyalty.commands.LeavePool;
import io.tenure.loyalty.commands.RedeemPoints;
import io.tenure.loyalty.commands.SettleAccount;
import io.tenure.loyalty.programme.Programme;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PoolSpecification {

    private static final Programme CLUB = Programmes.club(BASE);
    private static final Instant LATER = ENROLLED.plus(Duration.ofDays(60));

    /** One thing that happens to one of the household, some hours after the last. */
    record Step(int what, int who, int which, int much, int hours) {}

    @Property(tries = 1)
    void keeperSpendsWhatAllBringAndWhoLeavesTakesWhatIsLeftOfTheOwn() {
        Records records = new Records(CLUB, "ada", "ben", "kim");
        buy(records, "ada", "p1", 100, ENROLLED);
        buy(records, "kim", "p2", 50, ENROLLED.plusSeconds(1));
        records.run(new SettleAccount(Records.id("kim"), CLUB, LATER));
        records.run(new SettleAccount(Records.id("ada"), CLUB, LATER));
        records.run(new JoinPool(Records.id("ada"), "kim", LATER));
        assertThat(records.of("ada").balance()).isZero();
        assertThat(records.of("kim").points().active()).isEqualTo(150);
        assertThat(records.of("ada").member().together().lifetime()).as("the tier stays").isEqualTo(100);

        redeem(records, "kim", "r1", 120, LATER);
        records.run(new LeavePool(Records.id("ada"), LATER));
        assertThat(records.of("ada").balance() + records.of("kim").balance()).isEqualTo(30);
        assertThat(records.of("kim").balance()).as("older points were spent first, whosever").isEqualTo(30);
        assertThat(records.of("ada").member().pool()).isNull();
    }

    @Property(tries = 1)
    void returnAsksThePoolBackForWhatItsPurchaseBrought() {
        Records records = new Records(CLUB, "ada", "kim");
        buy(records, "ada", "p1", 100, ENROLLED);
        records.run(new SettleAccount(Records.id("ada"), CLUB, LATER));
        records.run(new JoinPool(Records.id("ada"), "kim", LATER));
        records.run(new DropPurchase(Records.id("ada"), CLUB, CLUB, "p1", LATER));
        assertThat(records.balance()).isZero();
        assertThat(records.of("ada").points().owed()).isZero();
    }

    @Property(tries = 200)
    void nothingIsMadeOrLostInAPool(@ForAll("steps") List<Step> steps) {
        Records records = new Records(CLUB, "ada", "ben", "kim");
        Instant now = ENROLLED;
        for (Step step : steps) {
            now = now.plus(Duration.ofHours(step.hours()));
            run(step, records, now);
            assertThat(records.balance()).isEqualTo(records.moved());
            for (String each : List.of("ada", "ben", "kim")) {
                records.of(each).settled();
            }
        }
        for (String each : List.of("ada", "ben")) {
            records.run(new LeavePool(Records.id(each), now));
        }
        assertThat(records.balance()).isEqualTo(records.moved());
        assertThat(records.of("kim").points().lots())
                .as("whoever left has what is left of the own")
                .noneMatch(lot -> Origin.isFrom(lot.id(), "ada") || Origin.isFrom(lot.id(), "ben"));
    }

    private static void run(Step step, Records records, Instant now) {
        String who = List.of("ada", "ben", "kim").get(step.who());
        String purchase = "p" + step.who() + step.which();
        switch (step.what()) {
            case 0, 1 -> buy(records, who, purchase, step.much(), now);
            case 2 -> records.run(new DropPurchase(Records.id(who), CLUB, CLUB, purchase, now));
            case 3 -> redeem(records, who, "r" + now, step.much() % 90 + 1, now);
            case 4 -> records.run(new JoinPool(Records.id(who), "kim", now));
            case 5 -> records.run(new LeavePool(Records.id(who), now));
            case 6 ->
                records.run(new AdjustPoints(
                        Records.id(who), CLUB, "a" + now, step.much() % 201 - 100, "why", "clerk", now));
            default -> records.run(new SettleAccount(Records.id(who), CLUB, now));
        }
    }

    private static void buy(Records records, String who, String id, int pounds, Instant at) {
        records.run(new CountPurchase(
                Records.id(who),
                CLUB,
                CLUB,
                Programmes.purchase(id, BigDecimal.valueOf(pounds).toPlainString(), at),
                at));
    }

    private static void redeem(Records records, String who, String id, long points, Instant at) {
        records.run(new RedeemPoints(Records.id(who), CLUB, id, points, "tea", null, null, at));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(1, 300),
                        Arbitraries.integers().between(0, 400))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }
}
