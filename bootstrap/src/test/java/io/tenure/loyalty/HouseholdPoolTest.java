package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.relationship.application.port.in.Refusal;
import java.nio.file.Path;
import java.time.Duration;
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
        change(kim, new LoyaltyDeed.Redeem("r", 90, "tea"));

        change(ada, new LoyaltyDeed.Adjust("b", 5, "again"));
        eventually(() -> assertThat(balance(kim)).isEqualTo(15));
        change(ada, new LoyaltyDeed.LeavePool());
        eventually(() -> assertThat(balance(ada) + balance(kim)).isEqualTo(15));
        eventually(() -> assertThat(balance(ada)).isBetween(5L, 15L));
        change(ada, new LoyaltyDeed.Adjust("c", 7, "own again"));
        assertThat(balance(ada)).isBetween(12L, 22L);
    }

    @Test
    void poolIsKeptByAMemberWhoIsInNone() {
        AccountId ben = ClubOfTheShop.enrol(tenure, tenure.register("ben"));
        change(ada, new LoyaltyDeed.JoinPool(kim.customer()));
        assertThat(refusal(() -> change(ben, new LoyaltyDeed.JoinPool(ada.customer()))))
                .isEqualTo("loyalty.pool-not-possible");
        assertThat(refusal(() -> change(ada, new LoyaltyDeed.JoinPool(ben.customer()))))
                .isEqualTo("loyalty.pool-not-possible");
        assertThat(refusal(() -> change(ben, new LoyaltyDeed.JoinPool(ben.customer()))))
                .isEqualTo("loyalty.pool-not-possible");
    }

    @Test
    void poolIsLeftWhereItsKeeperTakesNoPartAnyMore() {
        change(ada, new LoyaltyDeed.JoinPool(kim.customer()));
        eventually(() -> assertThat(balance(kim)).isEqualTo(100));
        change(kim, new LoyaltyDeed.End("moved"));
        change(ada, new LoyaltyDeed.Adjust("late", 8, "still here"));
        eventually(() -> assertThat(balance(ada)).isEqualTo(8));
        change(ada, new LoyaltyDeed.Redeem("r", 8, "tea"));
    }

    private void change(AccountId account, LoyaltyDeed deed) {
        tenure.core().loyalty().changeAccount().change(account, deed, SHOP);
    }

    private static String refusal(ThrowingCallable deed) {
        Refusal[] refusal = new Refusal[1];
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, thrown -> refusal[0] = thrown);
        return refusal[0].rejection().code();
    }

    private long balance(AccountId account) {
        return tenure.core()
                .loyalty()
                .queries()
                .account(account, SHOP)
                .map(AccountView::member)
                .map(member -> member.points().balance())
                .orElse(0L);
    }

    private static void eventually(ThrowingRunnable truth) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(truth);
    }
}
