package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.BASE;
import static io.tenure.loyalty.domain.Programmes.ENROLLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.DropPurchase;
import io.tenure.loyalty.commands.EndMembership;
import io.tenure.loyalty.commands.JoinPool;
import io.tenure.loyalty.commands.LeavePool;
import io.tenure.loyalty.commands.RedeemPoints;
import io.tenure.loyalty.commands.SettleAccount;
import io.tenure.loyalty.programme.Programme;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;

class PoolSpecification {

    private static final Programme CLUB = Programmes.club(BASE);
    private static final Instant LATER = ENROLLED.plus(Duration.ofDays(60));

    private final Household household = new Household(CLUB, "ada", "ben", "kim", "max");

    @Example
    void keeperSpendsWhatAllBringAndWhoLeavesTakesWhatIsLeftOfTheOwn() {
        bought("ada", "p1", 100);
        bought("kim", "p2", 50);
        join("ada", "kim");
        assertThat(balance("ada")).isZero();
        assertThat(household.of("kim").points().active()).isEqualTo(150);
        assertThat(household.of("ada").together().lifetime())
                .as("the tier stays")
                .isEqualTo(100);
        assertThat(redeem(household, "ada", "r0", 1, LATER)).isEqualTo("loyalty.points-pooled");

        redeem(household, "kim", "r1", 120, LATER);
        leave("ada");
        assertThat(balance("ada")).as("older points were spent first, whosever").isZero();
        assertThat(balance("kim")).isEqualTo(30);
    }

    @Example
    void returnAsksThePoolBackForWhatItsPurchaseBrought() {
        bought("ada", "p1", 100);
        join("ada", "kim");
        drop("ada", "p1");
        assertThat(household.balance()).isZero();
        assertThat(household.of("ada").points().owed()).isZero();
    }

    @Example
    void whatThePoolHasSpentIsOwedByWhoBought() {
        bought("ada", "p1", 100);
        bought("kim", "p2", 50);
        join("ada", "kim");
        redeem(household, "kim", "r1", 120, LATER);
        drop("ada", "p1");
        assertThat(household.of("ada").points().owed()).isEqualTo(100);
        assertThat(balance("kim")).as("the keeper's own").isEqualTo(30);
    }

    @Example
    void noPoolLeadsToAnother() {
        join("ada", "kim");
        assertThat(household.run(new JoinPool(Household.id("kim"), "ben", LATER)))
                .isEqualTo("loyalty.pool-not-possible");
        assertThat(household.run(new JoinPool(Household.id("ada"), "ben", LATER)))
                .isEqualTo("loyalty.pool-not-possible");
        assertThat(household.run(new JoinPool(Household.id("ben"), "ben", LATER)))
                .isEqualTo("loyalty.pool-not-possible");
        join("ben", "ada");
        assertThat(household.of("ben").pool().keeper()).as("not kept, so left").isNull();
    }

    @Example
    void poolTakesAHundredOthersAndWhoComesLaterKeepsTheOwn() {
        String[] all = IntStream.rangeClosed(0, 101).mapToObj(i -> "m" + i).toArray(String[]::new);
        Household large = new Household(CLUB, all);
        for (int i = 1; i <= 101; i++) {
            large.run(new JoinPool(Household.id("m" + i), "m0", LATER));
            large.hearAll(LATER);
        }
        assertThat(large.of("m0").pool().members()).hasSize(100).doesNotContain("m101");
        assertThat(large.of("m101").pool().keeper()).as("not let in, so left").isNull();
    }

    @Example
    void ofTwoWhoJoinEachOtherOneKeeps() {
        bought("ada", "p1", 100);
        bought("kim", "p2", 50);
        household.run(new JoinPool(Household.id("ada"), "kim", LATER));
        household.run(new JoinPool(Household.id("kim"), "ada", LATER));
        household.hearAll(LATER);
        assertThat(List.of(balance("ada"), balance("kim"))).containsExactlyInAnyOrder(150L, 0L);
    }

    @Example
    void householdHasItsOwnWhenTheMembershipOfItsKeeperEnds() {
        bought("ada", "p1", 100);
        bought("kim", "p2", 50);
        join("ada", "kim");
        household.run(new EndMembership(Household.id("kim"), "moved", LATER));
        household.hearAll(LATER);
        assertThat(household.balance()).isEqualTo(100);
        assertThat(household.of("ada").points().active()).isEqualTo(100);
        assertThat(household.of("ada").pool().keeper()).isNull();
    }

    @Example
    void poolKeepsWhatOneBroughtWhoseMembershipEnds() {
        bought("ada", "p1", 100);
        join("ada", "kim");
        household.run(new EndMembership(Household.id("ada"), "died", LATER));
        household.hearAll(LATER);
        assertThat(balance("kim")).isEqualTo(100);
        assertThat(household.of("kim").pool().members()).isEmpty();
    }

    @Example
    void householdFollowsAKeeperWhoIsMerged() {
        bought("ada", "p1", 100);
        bought("ben", "p2", 50);
        join("ada", "kim");
        join("ben", "kim");
        household.merge("kim", "ada");
        household.hearAll(LATER);
        assertThat(household.of("ada").pool()).satisfies(pool -> {
            assertThat(pool.keeper()).as("one is in no pool of one's own").isNull();
            assertThat(pool.members()).containsExactly("ben");
        });
        assertThat(household.of("ada").points().active()).isEqualTo(150);
        leave("ben");
        assertThat(household.of("ben").points().active()).isEqualTo(50);
    }

    @Example
    void memberWhoIsMergedLeavesThePool() {
        bought("ada", "p1", 100);
        join("ada", "kim");
        household.merge("ada", "max");
        household.hearAll(LATER);
        assertThat(balance("kim")).isZero();
        assertThat(household.of("max").points().active()).isEqualTo(100);
        household.split("ada");
        household.hearAll(LATER);
        assertThat(household.of("ada").points().active()).isEqualTo(100);
    }

    private void bought(String who, String id, int pounds) {
        Instant at = ENROLLED.plusSeconds(household.of(who).points().lots().size());
        buy(household, who, id, pounds, who.equals("ada") ? ENROLLED : at.plusSeconds(1));
        household.run(new SettleAccount(Household.id(who), CLUB, LATER));
        household.hearAll(LATER);
    }

    private void join(String who, String keeper) {
        household.run(new JoinPool(Household.id(who), keeper, LATER));
        household.hearAll(LATER);
    }

    private void leave(String who) {
        household.run(new LeavePool(Household.id(who), null, LATER));
        household.hearAll(LATER);
    }

    private void drop(String who, String purchase) {
        household.run(new DropPurchase(Household.id(who), CLUB, CLUB, purchase, LATER));
        household.hearAll(LATER);
    }

    private long balance(String who) {
        return household.of(who).points().balance();
    }

    static void buy(Household all, String who, String id, int pounds, Instant at) {
        all.run(new CountPurchase(
                Household.id(who),
                CLUB,
                CLUB,
                Programmes.purchase(id, BigDecimal.valueOf(pounds).toPlainString(), at),
                at));
    }

    static String redeem(Household all, String who, String id, long points, Instant at) {
        return all.run(new RedeemPoints(Household.id(who), CLUB, id, points, "tea", null, null, at));
    }
}
