package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.loyalty.queries.LiabilityView;
import io.tenure.loyalty.queries.MovementView;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.outcome.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedMembersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private Installation tenure;
    private AccountId ada;
    private AccountId bob;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.serving(directory);
        ClubOfTheShop.open(tenure);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
        bob = new AccountId("club", tenure.register("bob"));
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void spendTogetherAndComeApartWithWhatIsLeft() {
        ClubOfTheShop.enrol(tenure, bob.customer());
        change(ada, new LoyaltyDeed.Adjust("a1", 100, "welcome"));
        change(bob, new LoyaltyDeed.Adjust("b1", 50, "hello"));
        merge();
        eventually(() -> assertThat(member(ada).points().active()).isEqualTo(150));
        assertThat(member(bob).points().balance()).isZero();
        assertThat(tenure.core()
                        .loyalty()
                        .queries()
                        .history(ada, null, 100, SHOP)
                        .views())
                .extracting(MovementView::text)
                .contains("welcome", "hello");
        assertThat(liability()).isEqualTo(new LiabilityView("club", 2, 150, 0, 0));
        change(ada, new LoyaltyDeed.Redeem("r1", 120, "coffee")); // all of hers, which are older, and 20 of his
        assertThatThrownBy(() -> change(bob, new LoyaltyDeed.Redeem("r2", 10, "tea")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("take them there");

        tenure.relationship().splitCustomer().split(ada.customer(), bob.customer(), SHOP);

        eventually(() -> assertThat(member(bob).points().active()).isEqualTo(30));
        assertThat(member(ada).points().balance()).isZero();
        change(bob, new LoyaltyDeed.Redeem("r2", 10, "tea"));
        assertThat(member(bob).points().balance()).isEqualTo(20);
        assertThat(liability()).isEqualTo(new LiabilityView("club", 2, 20, 0, 0));
    }

    @Test
    void takePartWithAllTheirRecords() throws Exception {
        merge();
        eventually(() -> assertThat(member(bob).joint()).isNotNull().satisfies(joint -> assertThat(joint.into())
                .isEqualTo(ada.customer().value())));
        tenure.buy("order-1", "bob", tenure.now(), "10");
        eventually(() -> assertThat(member(bob).points().pending()).isEqualTo(20));

        tenure.later(Duration.ofDays(14));
        for (Work work : tenure.core().loyalty().works()) {
            work.run(new Unwatched());
        }

        eventually(() -> assertThat(member(ada).points().active()).isEqualTo(20));
        assertThat(member(ada).together().lifetime()).isEqualTo(20);
    }

    @Test
    void endTogether() {
        merge();
        eventually(() -> assertThat(member(bob).joint()).isNotNull());
        change(ada, new LoyaltyDeed.End("asked for"));
        eventually(() -> assertThat(tenure.core()
                        .loyalty()
                        .queries()
                        .ofCustomer(ada.customer(), SHOP)
                        .orElseThrow())
                .hasSize(2)
                .extracting(AccountView::member)
                .containsOnlyNulls());
        assertThat(liability()).isEqualTo(LiabilityView.none("club"));
    }

    private LiabilityView liability() {
        return tenure.core().loyalty().queries().liability("club").orElseThrow();
    }

    private void merge() {
        tenure.relationship().mergeCustomers().merge(ada.customer(), bob.customer(), SHOP);
    }

    private void change(AccountId account, LoyaltyDeed deed) {
        tenure.core().loyalty().changeAccount().change(account, deed, SHOP);
    }

    private Member member(AccountId account) {
        return Objects.requireNonNull(tenure.core()
                .loyalty()
                .queries()
                .account(account, SHOP)
                .orElseThrow()
                .member());
    }

    private static void eventually(ThrowingRunnable check) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(check);
    }
}
