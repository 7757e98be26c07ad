package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.events.PointsRedeemed;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.shared.outcome.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseholdPoolTest {

    @TempDir
    private Path directory;

    private Installation tenure;
    private AccountId ada;
    private AccountId kim;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.serving(directory);
        ClubOfTheShop.open(tenure);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
        kim = ClubOfTheShop.enrol(tenure, tenure.register("kim"));
        change(ada, new LoyaltyDeed.Adjust("a", 60, "welcome"));
        tenure.later(Duration.ofMinutes(1));
        change(kim, new LoyaltyDeed.Adjust("k", 40, "welcome"));
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void keeperSpendsWhatTheHouseholdHasAndWhoLeavesTakesTheRestOfTheOwn() {
        change(ada, new LoyaltyDeed.JoinPool(kim.customer()));
        change(ada, new LoyaltyDeed.JoinPool(kim.customer()));
        eventually(() -> assertThat(balance(kim)).isEqualTo(100));
        assertThat(balance(ada)).isZero();
        assertThat(refusal(() -> change(ada, new LoyaltyDeed.Redeem("r", 1, "tea"))))
                .isEqualTo("loyalty.points-pooled");
        change(kim, new LoyaltyDeed.Redeem("r", 90, "tea")); // all of hers, which are older, and 30 of the keeper's

        change(ada, new LoyaltyDeed.Adjust("b", 5, "again"));
        eventually(() -> assertThat(balance(kim)).isEqualTo(15));
        change(ada, new LoyaltyDeed.LeavePool());
        eventually(() -> assertThat(balance(ada)).isEqualTo(5));
        assertThat(balance(kim)).isEqualTo(10);
        change(ada, new LoyaltyDeed.Adjust("c", 7, "own again"));
        assertThat(balance(ada)).isEqualTo(12);
    }

    @Test
    void poolIsKeptByAMemberWhoIsInNone() {
        AccountId ben = ClubOfTheShop.enrol(tenure, tenure.register("ben"));
        change(ada, new LoyaltyDeed.JoinPool(kim.customer()));
        eventually(() -> assertThat(member(kim).pool().members())
                .containsExactly(ada.customer().value()));
        for (ThrowingCallable impossible : List.<ThrowingCallable>of(
                () -> change(ben, new LoyaltyDeed.JoinPool(ada.customer())),
                () -> change(ada, new LoyaltyDeed.JoinPool(ben.customer())),
                () -> change(kim, new LoyaltyDeed.JoinPool(ben.customer())),
                () -> change(ben, new LoyaltyDeed.JoinPool(ben.customer())))) {
            assertThat(refusal(impossible)).isEqualTo("loyalty.pool-not-possible");
        }
    }

    @Test
    void householdHasItsOwnAgainWhereItsKeeperTakesNoPartAnyMore() {
        change(ada, new LoyaltyDeed.JoinPool(kim.customer()));
        eventually(() -> assertThat(balance(kim)).isEqualTo(100));
        change(kim, new LoyaltyDeed.End("moved"));
        eventually(() -> assertThat(balance(ada)).isEqualTo(60));
        eventually(() -> assertThat(member(ada).pool().keeper()).isNull());
        change(ada, new LoyaltyDeed.Redeem("r", 60, "tea"));
    }

    @Test
    void householdFollowsItsKeeperWhoIsMerged() {
        AccountId max = ClubOfTheShop.enrol(tenure, tenure.register("max"));
        change(ada, new LoyaltyDeed.JoinPool(kim.customer()));
        eventually(() -> assertThat(balance(kim)).isEqualTo(100));
        tenure.relationship().mergeCustomers().merge(max.customer(), kim.customer(), SHOP);
        eventually(() -> assertThat(balance(max)).isEqualTo(100));
        eventually(() -> assertThat(member(max).pool().members())
                .containsExactly(ada.customer().value()));
        change(ada, new LoyaltyDeed.LeavePool());
        eventually(() -> assertThat(balance(ada)).isEqualTo(60));
        assertThat(balance(max)).isEqualTo(40);
    }

    @Test
    void sumsStayExactWhileAllJoinAndLeaveAndSpendAtOnceAndAfterARestart() throws Exception {
        try (ExecutorService tills = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> deeds =
                    IntStream.range(0, 60).mapToObj(this::deed).toList();
            assertThat(tills.invokeAll(deeds)).extracting(Future::get).contains(true);
        }
        tenure.close();
        tenure = Installation.serving(directory);
        change(ada, new LoyaltyDeed.LeavePool());
        change(kim, new LoyaltyDeed.LeavePool());
        eventually(() -> {
            assertThat(member(ada).pool().members()).isEmpty();
            assertThat(member(kim).pool().members()).isEmpty();
            assertThat(balance(ada) + balance(kim)).isEqualTo(100 + 60 / 6 - spent());
            assertThat(tenure.core()
                            .loyalty()
                            .queries()
                            .liability("club")
                            .orElseThrow()
                            .active())
                    .isEqualTo(balance(ada) + balance(kim));
        });
    }

    private long spent() {
        return Stream.of(ada, kim)
                .flatMap(each -> member(each).redemptions().carriedOut().values().stream())
                .mapToLong(PointsRedeemed::points)
                .sum();
    }

    /** One of many, some of which are refused: each joins the other, leaves, spends or gets a point. */
    private Callable<Boolean> deed(int i) {
        AccountId one = i % 2 == 0 ? ada : kim;
        AccountId other = i % 2 == 0 ? kim : ada;
        LoyaltyDeed deed =
                switch (i % 6) {
                    case 0, 1 -> new LoyaltyDeed.JoinPool(other.customer());
                    case 2 -> new LoyaltyDeed.LeavePool();
                    case 3 -> new LoyaltyDeed.Adjust("p" + i, 1, "one more");
                    default -> new LoyaltyDeed.Redeem("r" + i, 2, "tea");
                };
        return () -> {
            try {
                change(one, deed);
                return true;
            } catch (Refusal refused) {
                return false;
            }
        };
    }

    private void change(AccountId account, LoyaltyDeed deed) {
        tenure.core().loyalty().changeAccount().change(account, deed, SHOP);
    }

    private static String refusal(ThrowingCallable deed) {
        Refusal[] refusal = new Refusal[1];
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, thrown -> refusal[0] = thrown);
        return refusal[0].rejection().code();
    }

    private Member member(AccountId account) {
        return find(account).orElseThrow();
    }

    private Optional<Member> find(AccountId account) {
        return tenure.core().loyalty().queries().account(account, SHOP).map(AccountView::member);
    }

    private long balance(AccountId account) {
        return find(account).map(member -> member.points().balance()).orElse(0L);
    }

    private static void eventually(ThrowingRunnable truth) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(truth);
    }
}
