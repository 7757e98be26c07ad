package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.PoolSpecification.buy;
import static io.tenure.loyalty.domain.PoolSpecification.redeem;
import static io.tenure.loyalty.domain.Programmes.BASE;
import static io.tenure.loyalty.domain.Programmes.ENROLLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.AdjustPoints;
import io.tenure.loyalty.commands.DropPurchase;
import io.tenure.loyalty.commands.EndMembership;
import io.tenure.loyalty.commands.JoinPool;
import io.tenure.loyalty.commands.LeavePool;
import io.tenure.loyalty.commands.SettleAccount;
import io.tenure.loyalty.programme.Programme;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Members of a household buy, spend, join, leave, are merged and end while the policy is late, dies and begins again.
 */
class PoolUnderFaultsProperties {

    private static final Programme CLUB = Programmes.club(BASE);
    private static final List<String> WHO = List.of("ada", "ben", "kim", "max");

    /** One thing that happens to one of the household, some hours after the last. */
    record Step(int what, int who, int other, int which, int much, int hours) {}

    @Property(tries = 1_000)
    void nothingIsMadeOrLostHoweverLateAndOftenThePolicyHearsOfIt(@ForAll("steps") List<Step> steps) {
        Household all = new Household(CLUB, "ada", "ben", "kim", "max");
        Instant now = ENROLLED;
        for (Step step : steps) {
            now = now.plus(Duration.ofHours(step.hours()));
            run(step, all, now);
        }
        Instant end = now;
        all.hearAll(end);
        WHO.forEach(each -> all.run(new SettleAccount(Household.id(each), CLUB, end)));
        all.hearAll(end);
        assertAgreed(all);
        long before = all.balance();
        all.crash(Integer.MAX_VALUE);
        all.hearAll(end);
        assertThat(all.balance()).as("hearing everything again makes no points").isEqualTo(before);
        assertAgreed(all);
        WHO.forEach(each -> all.run(new LeavePool(Household.id(each), null, end)));
        all.hearAll(end);
        assertAgreed(all);
        for (String each : WHO) {
            all.find(each)
                    .ifPresent(member -> assertThat(member.pool().members()).isEmpty());
        }
    }

    @Example
    void noTwoPassingsHaveOneNameAlsoWhereARecordIsMergedAndSplitAndMergedAgainAtOneMoment() {
        Household all = new Household(CLUB, "ada", "ben", "kim", "max");
        buy(all, "ada", "p1", 1, ENROLLED);
        Instant now = ENROLLED.plus(Duration.ofDays(14));
        all.run(new SettleAccount(Household.id("ada"), CLUB, now));
        all.merge("kim", "ben");
        all.run(new JoinPool(Household.id("ada"), "kim", now));
        all.split("kim");
        all.merge("kim", "ada");
        all.hearAll(now);
        assertAgreed(all);
        assertThat(all.balance()).isEqualTo(1);
    }

    private static void assertAgreed(Household all) {
        assertThat(all.underWay()).as("what was passed on has arrived").isZero();
        for (String each : WHO) {
            all.find(each).ifPresent(member -> {
                assertThat(member.pool().keeper() == null
                                || member.pool().members().isEmpty())
                        .as("no pool leads to another")
                        .isTrue();
                assertThat(member.joint() == null || member.pool().keeper() == null)
                        .as("who is merged is in no pool")
                        .isTrue();
                for (String other : WHO) {
                    assertThat(member.pool().members().contains(other))
                            .as("%s keeps the points of %s", each, other)
                            .isEqualTo(all.in(other, each));
                }
                assertThat(member.points().lots())
                        .as("nobody keeps what is not theirs to keep")
                        .allMatch(lot -> Origin.last(lot.id()).flatMap(all::find).stream()
                                .allMatch(from -> each.equals(from.passesTo())));
                assertThat(member.points().owed() == 0 || member.points().active() == 0)
                        .as("debt is paid at once")
                        .isTrue();
            });
        }
    }

    private static void run(Step step, Household all, Instant now) {
        String who = WHO.get(step.who());
        String other = WHO.get(step.other());
        String purchase = "p" + step.who() + step.which();
        switch (step.what()) {
            case 0, 1, 2 -> buy(all, who, purchase, step.much(), now);
            case 3 -> all.run(new DropPurchase(Household.id(who), CLUB, CLUB, purchase, now));
            case 4 -> redeem(all, who, "r" + now, step.much() % 90 + 1, now);
            case 5, 6, 7 -> all.run(new JoinPool(Household.id(who), other, now));
            case 8 -> all.run(new LeavePool(Household.id(who), null, now));
            case 9 ->
                all.run(new AdjustPoints(
                        Household.id(who), CLUB, "a" + now, step.much() % 201 - 100, "why", "clerk", now));
            case 10 -> all.run(new SettleAccount(Household.id(who), CLUB, now));
            case 11 -> all.merge(who, other);
            case 12 -> all.split(who);
            case 13 -> all.crash(step.much() % 20);
            case 14 -> {
                if (step.much() < 60
                        && WHO.stream().allMatch(each -> all.find(each).isPresent())) {
                    all.run(new EndMembership(Household.id(who), "why", now));
                }
            }
            default -> all.hear(step.much() % 10, now);
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 17),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(1, 300),
                        Arbitraries.integers().between(0, 400))
                .as(Step::new)
                .list()
                .ofMaxSize(80);
    }
}
