package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Caller;
import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.WalletDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.domain.MoneyMovement.Kind;
import io.tenure.loyalty.domain.StoredMoney;
import io.tenure.loyalty.queries.StoredValueView;
import io.tenure.loyalty.queries.WalletMovementView;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.views.ViewRebuild;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money that members store, through the whole installation. */
class WalletTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private Installation tenure;
    private AccountId ada;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.serving(directory);
        ClubOfTheShop.open(tenure);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void isPaidInSpentPutBackAndPaidOutToThePenny() {
        change("GBP", new WalletDeed.TopUp("t1", new BigDecimal("500")));
        change("GBP", new WalletDeed.Spend("s1", new BigDecimal("520.25"), "bicycle"));
        change("GBP", new WalletDeed.Refund("s1", "r1", new BigDecimal("20.25")));
        change("GBP", new WalletDeed.Refund("s1", "r1", new BigDecimal("20.25")));
        assertThat(money(ada, "GBP").paidIn()).isZero();
        assertThat(money(ada, "GBP").bonus()).isEqualTo(50_00);
        change("GBP", new WalletDeed.Refund("s1", "r2", null));
        change("GBP", new WalletDeed.PayOut("p1", new BigDecimal("499.99"), "moves away"));

        assertThat(money(ada, "GBP").paidIn()).isEqualTo(1);
        assertThat(money(ada, "GBP").bonus()).isZero();
        assertThat(history(ada))
                .extracting(WalletMovementView::kind)
                .containsExactly(
                        Kind.BONUS_LAPSED, Kind.PAID_OUT, Kind.REFUNDED, Kind.REFUNDED, Kind.SPENT, Kind.TOPPED_UP);
        assertThat(history(ada).getLast().version()).isEqualTo(1);
        assertThat(history(ada).get(1).text()).isEqualTo("moves away");
        assertThat(owed()).containsExactly(new StoredValueView("club", "GBP", 1, 0));
    }

    @Test
    void isExactInCurrenciesWithoutSmallUnitsAndWithThreeDigits() throws Exception {
        change("JPY", new WalletDeed.TopUp("t1", new BigDecimal("1500")));
        change("JPY", new WalletDeed.Spend("s1", new BigDecimal("499"), "tea"));
        change("KWD", new WalletDeed.TopUp("t1", new BigDecimal("10.001")));
        change("KWD", new WalletDeed.Spend("s1", new BigDecimal("0.126"), "tea"));

        assertThat(money(ada, "JPY").balance()).isEqualTo(1_001);
        assertThat(money(ada, "KWD").paidIn()).isEqualTo(10_000);
        assertThat(money(ada, "KWD").bonus()).isZero();
        assertThat(owed())
                .containsExactly(
                        new StoredValueView("club", "JPY", 1_001, 0), new StoredValueView("club", "KWD", 10_000, 0));
        assertThat(refused("JPY", new WalletDeed.TopUp("t2", new BigDecimal("1.5"))))
                .isEqualTo("loyalty.amount-invalid");
        assertThat(refused("KWD", new WalletDeed.TopUp("t2", new BigDecimal("1.0001"))))
                .isEqualTo("loyalty.amount-invalid");
        requireViewsEqualToARebuild();
    }

    @Test
    void isForMembersInCurrenciesOfTheProgramme() {
        assertThat(refused("EUR", new WalletDeed.TopUp("t", BigDecimal.TEN))).isEqualTo("loyalty.no-stored-value");
        assertThat(refused("GBP", new WalletDeed.TopUp("t", BigDecimal.ZERO))).isEqualTo("loyalty.amount-invalid");
        assertThat(refused("GBP", new WalletDeed.Spend("s", BigDecimal.TEN, "tea")))
                .isEqualTo("loyalty.not-enough-money");
        ada = new AccountId("club", tenure.register("stranger"));
        assertThat(refused("GBP", new WalletDeed.TopUp("t", BigDecimal.TEN))).isEqualTo("loyalty.not-enrolled");
    }

    @Test
    void isOneForMergedRecordsAndComesApartWithWhatIsLeft() throws Exception {
        AccountId bob = ClubOfTheShop.enrol(tenure, tenure.register("bob"));
        change("GBP", new WalletDeed.TopUp("t", new BigDecimal("100")));
        tenure.later(Duration.ofMinutes(1));
        tenure.core().loyalty().changeWallet().change(wallet(bob, "GBP"), topUp("200"), SHOP);
        tenure.relationship().mergeCustomers().merge(ada.customer(), bob.customer(), SHOP);
        eventually(() -> assertThat(money(ada, "GBP").balance()).isEqualTo(310_00));
        assertThat(history(ada))
                .filteredOn(each -> each.kind() == Kind.TOPPED_UP)
                .hasSize(2);
        change("GBP", new WalletDeed.Spend("s", new BigDecimal("150"), "boots"));

        tenure.relationship().splitCustomer().split(ada.customer(), bob.customer(), SHOP);
        eventually(() -> assertThat(money(bob, "GBP").balance()).isEqualTo(155_00));
        assertThat(money(ada, "GBP").bonus()).isEqualTo(5_00);
        assertThat(money(ada, "GBP").paidIn()).isZero();
        assertThat(owed()).containsExactly(new StoredValueView("club", "GBP", 150_00, 10_00));
        requireViewsEqualToARebuild();
    }

    @Test
    void staysOwedAfterTheEndUntilItIsPaidOut() {
        change("GBP", topUp("100"));
        tenure.core().loyalty().changeAccount().change(ada, new LoyaltyDeed.End("asked for"), SHOP);
        eventually(() -> assertThat(owed()).containsExactly(new StoredValueView("club", "GBP", 100_00, 0)));
        assertThat(refused("GBP", new WalletDeed.Spend("s", BigDecimal.ONE, "tea")))
                .isEqualTo("loyalty.membership-ended");
        assertThat(refused("JPY", new WalletDeed.TopUp("t", BigDecimal.TEN))).isEqualTo("loyalty.membership-ended");
        change("GBP", new WalletDeed.PayOut("p", new BigDecimal("40"), "by transfer"));
        assertThat(owed()).containsExactly(new StoredValueView("club", "GBP", 60_00, 0));
    }

    @Test
    void sumsOutlastAnErasedCustomer() throws Exception {
        change("GBP", topUp("100"));
        change("GBP", new WalletDeed.PayOut("p", new BigDecimal("40"), "Ada wants it back"));
        tenure.relationship().eraseCustomer().erase(ada.customer(), "asked for", Caller.SYSTEM);
        eventually(() -> assertThat(owed()).containsExactly(new StoredValueView("club", "GBP", 60_00, 0)));
        assertThat(tenure.core().loyalty().walletQueries().ofMember(ada, Caller.SYSTEM))
                .isEmpty();
        assertThat(history(ada)).isEmpty();
        requireViewsEqualToARebuild();
    }

    @Test
    void isThereAfterARestart() {
        change("GBP", topUp("100"));
        tenure.restart();
        change("GBP", topUp("100"));
        change("GBP", new WalletDeed.Spend("s", new BigDecimal("0.01"), "sweet"));
        assertThat(money(ada, "GBP").balance()).isEqualTo(104_99);
    }

    private static WalletDeed topUp(String amount) {
        return new WalletDeed.TopUp("t", new BigDecimal(amount));
    }

    private static WalletId wallet(AccountId account, String currency) {
        return new WalletId(account.programme(), account.customer(), Currency.getInstance(currency));
    }

    private void change(String currency, WalletDeed deed) {
        tenure.core().loyalty().changeWallet().change(wallet(ada, currency), deed, SHOP);
    }

    private String refused(String currency, WalletDeed deed) {
        try {
            change(currency, deed);
            return "accepted";
        } catch (Refusal refusal) {
            return refusal.rejection().code();
        }
    }

    private StoredMoney money(AccountId account, String currency) {
        return tenure.core()
                .loyalty()
                .walletQueries()
                .wallet(wallet(account, currency), SHOP)
                .orElseThrow()
                .wallet()
                .money();
    }

    private List<WalletMovementView> history(AccountId account) {
        return tenure.core()
                .loyalty()
                .walletQueries()
                .history(wallet(account, "GBP"), null, 100, SHOP)
                .views();
    }

    private List<StoredValueView> owed() {
        return tenure.core().loyalty().walletQueries().storedValue("club");
    }

    private void requireViewsEqualToARebuild() throws Exception {
        tenure.caughtUp();
        try (ViewRebuild rebuild = tenure.core().store().rebuild()) {
            tenure.core().projections().rebuild(rebuild.fresh(), position -> {});
            assertThat(rebuild.compare(positions -> {}).equal()).isTrue();
        }
    }

    private static void eventually(ThrowingRunnable check) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(check);
    }
}
