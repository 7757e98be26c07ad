package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.WalletDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.loyalty.queries.WalletView;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.shared.domain.Money;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.views.ViewRebuild;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Balances of any date are those that were read then. */
class PastBalancesTest {

    @TempDir
    private Path directory;

    private Installation tenure;
    private AccountId ada;
    private AccountId bob;
    private final List<Read> read = new ArrayList<>();

    /** What was read at a moment. */
    private record Read(
            Instant at,
            String after,
            Optional<AccountView> ada,
            Optional<AccountView> bob,
            Optional<WalletView> money) {}

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.serving(directory);
        ClubOfTheShop.open(tenure);
        ada = new AccountId("club", tenure.register("ada"));
        bob = new AccountId("club", tenure.register("bob"));
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void ofEveryMomentAreThoseThatWereReadThen() throws Exception {
        keep("nothing");
        tenure.later(Duration.ofMinutes(1));
        ClubOfTheShop.enrol(tenure, ada.customer());
        ClubOfTheShop.enrol(tenure, bob.customer());
        keep("enrolment");
        String order = tenure.buy("order-1", "ada", tenure.now(), "100").interactionId();
        when("a purchase", () -> member(ada).points().pending() == 200);
        tenure.later(Duration.ofDays(14));
        settle();
        when("points are active", () -> member(ada).points().active() == 200);
        bringBack(order);
        when("goods came back", () -> member(ada).points().active() == 120);
        change(ada, new LoyaltyDeed.Redeem("r1", 20, "coffee"));
        when("points were spent", () -> member(ada).points().active() == 100);
        change(new WalletDeed.TopUp("t1", new BigDecimal("500")));
        keep("a top-up");
        change(new WalletDeed.Spend("s1", new BigDecimal("520.25"), "bicycle"));
        keep("stored money was spent");
        change(bob, new LoyaltyDeed.Adjust("b1", 50, "hello"));
        keep("points by hand");
        tenure.relationship().mergeCustomers().merge(ada.customer(), bob.customer(), SHOP);
        when("a merge", () -> member(ada).points().active() == 150);
        tenure.relationship().splitCustomer().split(ada.customer(), bob.customer(), SHOP);
        when("a split", () -> member(bob).points().active() == 50 && member(bob).joint() == null);
        change(ada, new LoyaltyDeed.Transfer("t1", bob.customer(), 40));
        when(
                "a transfer",
                () -> member(bob).points().active() == 90
                        && member(ada).underWay().isEmpty());
        change(ada, new LoyaltyDeed.JoinPool(bob.customer()));
        when("a pool", () -> member(bob).points().active() == 150);
        change(ada, new LoyaltyDeed.LeavePool());
        when(
                "no pool",
                () -> member(ada).points().active() == 60
                        && member(bob).pool().members().isEmpty());
        tenure.later(Duration.ofDays(400));
        settle();
        when("points expired", () -> member(ada).points().balance() == 0);
        change(ada, new LoyaltyDeed.End("moved"));
        when("the end", () -> ada(SHOP).member() == null);

        requireAsRead();
        try (ViewRebuild rebuild = tenure.core().store().rebuild()) {
            tenure.core().projections().rebuild(rebuild.fresh(), position -> {});
            assertThat(rebuild.compare(positions -> {}).equal()).isTrue();
        }
        tenure.restart();
        requireAsRead();
        assertThat(tenure.core()
                        .loyalty()
                        .queries()
                        .asOf(ada, tenure.now(), null, new Caller("li", Set.of(Role.ACCOUNT_MANAGER))))
                .isEmpty();
    }

    @Test
    void followTheDateWhereNobodyHasWrittenItDown() {
        ClubOfTheShop.enrol(tenure, ada.customer());
        tenure.buy("order-1", "ada", tenure.now(), "10");
        await().until(() -> member(ada).points().pending() == 20);
        Instant bought = tenure.now();
        tenure.later(Duration.ofDays(800));
        assertThat(asOf(ada, bought.plus(Duration.ofDays(20))).points().active())
                .isEqualTo(20);
        assertThat(asOf(ada, tenure.now()).points().balance()).isZero();
        assertThat(member(ada).points().pending()).isEqualTo(20);
    }

    private void requireAsRead() {
        for (Read then : read) {
            assertThat(tenure.core().loyalty().queries().asOf(ada, then.at(), null, SHOP))
                    .as("Ada after %s", then.after())
                    .isEqualTo(then.ada());
            assertThat(tenure.core().loyalty().queries().asOf(bob, then.at(), null, SHOP))
                    .as("Bob after %s", then.after())
                    .isEqualTo(then.bob());
            assertThat(tenure.core().loyalty().walletQueries().asOf(wallet(), then.at(), null, SHOP))
                    .as("stored money after %s", then.after())
                    .isEqualTo(then.money());
        }
    }

    private void when(String after, BooleanSupplier done) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(60))
                .until(done::getAsBoolean);
        keep(after);
    }

    /** Whatever happens next happens a minute later. */
    private void keep(String after) {
        tenure.caughtUp();
        read.add(new Read(
                tenure.now(),
                after,
                tenure.core().loyalty().queries().account(ada, SHOP),
                tenure.core().loyalty().queries().account(bob, SHOP),
                tenure.core().loyalty().walletQueries().wallet(wallet(), SHOP)));
        tenure.later(Duration.ofMinutes(1));
    }

    private void settle() throws Exception {
        for (Work work : tenure.core().loyalty().works()) {
            work.run(new Unwatched());
        }
    }

    private void bringBack(String order) {
        tenure.relationship()
                .recordInteraction()
                .record(
                        new InteractionDraft(
                                "shop",
                                "back-1",
                                new CustomerRef.ById(ada.customer()),
                                false,
                                null,
                                InteractionKind.RETURN,
                                Channel.WEB,
                                Direction.INBOUND,
                                tenure.now(),
                                Money.of("-40", "GBP"),
                                List.of(),
                                null,
                                null,
                                Map.of(),
                                null,
                                order,
                                null),
                        SHOP);
    }

    private void change(AccountId account, LoyaltyDeed deed) {
        tenure.core().loyalty().changeAccount().change(account, deed, SHOP);
    }

    private void change(WalletDeed deed) {
        tenure.core().loyalty().changeWallet().change(wallet(), deed, SHOP);
    }

    private WalletId wallet() {
        return new WalletId("club", ada.customer(), Currency.getInstance("GBP"));
    }

    private Member asOf(AccountId account, Instant moment) {
        return Objects.requireNonNull(tenure.core()
                .loyalty()
                .queries()
                .asOf(account, moment, null, SHOP)
                .orElseThrow()
                .member());
    }

    private AccountView ada(Caller caller) {
        return tenure.core().loyalty().queries().account(ada, caller).orElseThrow();
    }

    private Member member(AccountId account) {
        return Objects.requireNonNull(tenure.core()
                .loyalty()
                .queries()
                .account(account, SHOP)
                .orElseThrow()
                .member());
    }
}
