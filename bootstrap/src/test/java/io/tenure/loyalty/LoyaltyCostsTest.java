package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.commands.RewardTerms;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.views.ViewComparison.OfType;
import io.tenure.value.application.port.in.RunWish;
import io.tenure.value.domain.scoring.CustomerValue;
import io.tenure.value.events.CostElsewhere;
import io.tenure.value.events.ProfitPicture;
import io.tenure.value.events.ValueSettings;
import io.tenure.value.queries.ValueRunView;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoyaltyCostsTest {

    static final String PROGRAMME = """
            name: NAME
            title: {en: Club, zh: 会员俱乐部}
            currency: CURRENCY
            time-zone: Europe/London
            points:
              rounding: down
              pending-days: 14
              expiry: {kind: rolling, days: 365}
              negative-balance: owe
              adjustment-limit: 100
            earn:
              - {id: base, points: 1, per: 1}
            COST
            """;

    @TempDir
    private Path directory;

    private Installation tenure;
    private LocalDate today;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.serving(directory);
        today = LocalDate.ofInstant(tenure.now(), ZoneOffset.UTC);
        programme("club", "GBP", "point-cost: 0.02");
        programme("travel", "EUR", "point-cost: 0.05");
        programme("silent", "GBP", "");
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void pointsThatWereSpentLessenTheProfit() {
        CustomerId ada = tenure.register("ada");
        tenure.buy("order-1", "ada", tenure.now(), "60");
        AccountId account = member("club", ada);
        change(account, new LoyaltyDeed.Redeem("r1", 30, "coffee"));
        change(account, new LoyaltyDeed.Redeem("r2", 5, "tea"));
        change(account, new LoyaltyDeed.CancelRedemption("r2"));
        tells(ada, new CostElsewhere("club", "GBP", new BigDecimal("0.60")));

        ProfitPicture report = run(1);

        assertThat(report.loyalty()).isEqualByComparingTo("0.60");
        assertThat(report.apart()).isZero();
        assertThat(report.profit()).isEqualByComparingTo("59.40");
        assertThat(value(ada).profit().loyalty()).isEqualByComparingTo("0.60");
        assertThat(value(ada).profit().profit()).isEqualByComparingTo("59.40");
        assertThat(value(ada).costsApart()).isEmpty();

        change(account, new LoyaltyDeed.Redeem("r3", 10, "cake"));
        tells(ada, new CostElsewhere("club", "GBP", new BigDecimal("0.80")));
        tenure.buy("order-2", "ada", tenure.now(), "40");
        eventually(() -> assertThat(value(ada).profit().profit()).isEqualByComparingTo("99.40"));
        assertThat(tenure.core().workshop().replaceViews(_ -> {}).types()).allMatch(OfType::equal);

        run(2);

        assertThat(value(ada).profit().loyalty()).isEqualByComparingTo("0.80");
    }

    @Test
    void whatCannotBeAddedIsSaid() {
        CustomerId bob = tenure.register("bob");
        tenure.buy("order-1", "bob", tenure.now(), "60");
        change(member("travel", bob), new LoyaltyDeed.Redeem("r1", 10, "lounge"));
        change(member("silent", bob), new LoyaltyDeed.Redeem("r1", 10, "coffee"));
        CostElsewhere unknown = new CostElsewhere("silent", "GBP", null);
        CostElsewhere inEuros = new CostElsewhere("travel", "EUR", new BigDecimal("0.50"));
        tells(bob, unknown, inEuros);

        ProfitPicture report = run(1);

        assertThat(report.apart()).isOne();
        assertThat(report.profit()).isEqualByComparingTo("60");
        assertThat(value(bob).profit().profit()).isEqualByComparingTo("60");
        assertThat(value(bob).costsApart()).containsExactly(unknown, inEuros);
    }

    @Test
    void rewardThatAFormerMemberBringsBackCostsNothing() {
        CustomerId ada = tenure.register("ada");
        AccountId account = member("club", ada);
        tenure.core()
                .loyalty()
                .stockReward()
                .stock(new RewardId("club", "mug"), "first", new RewardTerms("Mug", 30), 1, MARKETER);
        change(account, new LoyaltyDeed.RedeemReward("r1", "mug", 30));
        change(account, new LoyaltyDeed.Redeem("r2", 10, "tea"));
        tells(ada, new CostElsewhere("club", "GBP", new BigDecimal("0.80")));
        change(account, new LoyaltyDeed.End("moved away"));
        change(account, new LoyaltyDeed.CancelRedemption("r1"));
        tells(ada, new CostElsewhere("club", "GBP", new BigDecimal("0.20")));
    }

    @Test
    void nothingWasSpentOnADayBefore() {
        CustomerId ada = tenure.register("ada");
        change(member("club", ada), new LoyaltyDeed.Redeem("r1", 30, "coffee"));
        tells(ada, new CostElsewhere("club", "GBP", new BigDecimal("0.60")));

        assertThat(tenure.core().value().all().costsElsewhere(ada.value(), today.minusDays(1)))
                .isEmpty();
    }

    @Test
    void aRunChargesACustomerWithTheRecordsMergedIntoIt() {
        CustomerId ada = tenure.register("ada");
        CustomerId bob = tenure.register("bob");
        tenure.buy("order-1", "ada", tenure.now(), "60");
        spendAndBecomeOne(ada, bob);

        ProfitPicture report = run(1);

        assertThat(report.loyalty()).isEqualByComparingTo("0.80");
        assertThat(value(ada).profit().loyalty()).isEqualByComparingTo("0.80");
    }

    @Test
    void eachRecordTakesItsCostsAlongWhenItIsSplitOrMerged() {
        CustomerId ada = tenure.register("ada");
        CustomerId bob = tenure.register("bob");
        tenure.buy("order-1", "ada", tenure.now(), "60");
        tenure.buy("order-2", "bob", tenure.now(), "20");
        spendAndBecomeOne(ada, bob);
        run(1);

        tenure.relationship().splitCustomer().split(ada, bob, SHOP);
        eventually(() -> assertThat(profit(bob)).isEqualTo(new BigDecimal("19.80")));
        assertThat(profit(ada)).isEqualTo(new BigDecimal("59.40"));

        tenure.relationship().mergeCustomers().merge(ada, bob, SHOP);
        eventually(() -> assertThat(profit(ada)).isEqualTo(new BigDecimal("79.20")));
        assertThat(tenure.core().workshop().replaceViews(_ -> {}).types()).allMatch(OfType::equal);
    }

    @Test
    void aTrialCountsTheRecordsThatMadeUpCustomersThen() {
        CustomerId ada = tenure.register("ada");
        CustomerId bob = tenure.register("bob");
        tenure.buy("order-1", "ada", tenure.now(), "60");
        spendAndBecomeOne(ada, bob);
        CustomerId eve = tenure.register("eve");
        tenure.buy("order-3", "eve", tenure.now(), "20");
        change(member("club", eve), new LoyaltyDeed.Redeem("r1", 20, "cake"));
        tenure.later(Duration.ofDays(10));
        tenure.relationship().eraseCustomer().erase(eve, "asked for", SHOP);
        tenure.buy("order-2", "ada", tenure.now().minus(Duration.ofDays(2)), "40");
        factsFollow();

        tenure.core().value().beginRun().begin(new RunWish(ValueSettings.AT_FIRST, null, null, today), MARKETER);

        eventually(() -> assertThat(tenure.core().value().queries().run(1))
                .hasValueSatisfying(run -> assertThat(run.trial()).isTrue()));
        ValueRunView trial = tenure.core().value().queries().run(1).orElseThrow();
        ProfitPicture profit = trial.report("GBP").orElseThrow().profit();
        assertThat(profit.revenue()).isEqualByComparingTo("80");
        assertThat(profit.loyalty()).as("eve's among them").isEqualByComparingTo("1.20");
    }

    private ProfitPicture run(long number) {
        tenure.caughtUp();
        tenure.core().value().beginRun().begin(new RunWish(ValueSettings.AT_FIRST, null, null, today), MARKETER);
        eventually(() -> assertThat(tenure.core().value().queries().run(number))
                .hasValueSatisfying(run -> assertThat(run.applied()).isTrue()));
        ValueRunView run = tenure.core().value().queries().run(number).orElseThrow();
        factsFollow();
        return run.report("GBP").orElseThrow().profit();
    }

    private void factsFollow() {
        eventually(() -> assertThat(tenure.core().facts().all().position())
                .isGreaterThanOrEqualTo(tenure.core().ledger().head()));
    }

    /** Both are members and have spent points worth 0.80 together. */
    private void spendAndBecomeOne(CustomerId ada, CustomerId bob) {
        change(member("club", ada), new LoyaltyDeed.Redeem("r1", 30, "coffee"));
        change(member("club", bob), new LoyaltyDeed.Redeem("r1", 10, "tea"));
        tenure.relationship().mergeCustomers().merge(ada, bob, SHOP);
        tells(ada, new CostElsewhere("club", "GBP", new BigDecimal("0.80")));
    }

    private void tells(CustomerId customer, CostElsewhere... costs) {
        eventually(() -> assertThat(tenure.core().value().all().costsElsewhere(customer.value(), today))
                .isEqualTo(List.of(costs)));
    }

    /** Null for one who is not valued. */
    private @Nullable BigDecimal profit(CustomerId customer) {
        return tenure.core()
                .value()
                .all()
                .find(customer.value())
                .map(value -> value.profit().profit())
                .orElse(null);
    }

    private CustomerValue value(CustomerId customer) {
        return tenure.core().value().all().find(customer.value()).orElseThrow();
    }

    private AccountId member(String programme, CustomerId customer) {
        AccountId account = new AccountId(programme, customer);
        change(account, new LoyaltyDeed.Enrol("shop", null, null));
        change(account, new LoyaltyDeed.Adjust("a1", 60, "welcome"));
        return account;
    }

    private void change(AccountId account, LoyaltyDeed deed) {
        tenure.core().loyalty().changeAccount().change(account, deed, SHOP);
    }

    private void programme(String name, String currency, String cost) throws Exception {
        var loyalty = tenure.core().loyalty();
        String text =
                PROGRAMME.replace("NAME", name).replace("CURRENCY", currency).replace("COST", cost);
        ProgrammeVersion drafted = loyalty.draftProgramme().draft(name, text, MARKETER);
        loyalty.putProgrammeInForce().putInForce(drafted, null, MARKETER);
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(assertion);
    }
}
