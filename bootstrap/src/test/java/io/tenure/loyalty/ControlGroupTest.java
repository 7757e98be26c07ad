package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.CouponDeed;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.application.port.in.WalletDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.events.Side;
import io.tenure.loyalty.events.SideReason;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.loyalty.queries.BookingRight;
import io.tenure.loyalty.queries.CouponBasket;
import io.tenure.loyalty.queries.MemberBenefits;
import io.tenure.loyalty.queries.SideView;
import io.tenure.relationship.application.port.in.ContactPointDraft;
import io.tenure.relationship.events.ContactKind;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rules.TextProblem;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlGroupTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Currency POUNDS = Currency.getInstance("GBP");

    @TempDir
    private Path directory;

    private static final String BENEFITS = """
            tiers:
              window: calendar-year
              downgrade: one-step
              levels:
                - {id: blue, title: {en: Blue, zh: 蓝卡}}
                - {id: silver, title: {en: Silver, zh: 银卡}, spend: 100}
            member-prices:
              - {id: milk, title: {en: Milk, zh: 牛奶}, from: 2026-05-01, prices: [{item: milk, percent: 5}]}
            priority-booking:
              - id: summer
                title: {en: Summer, zh: 夏季}
                items: [milk]
                opens: [{tier: blue, from: 2026-05-04T10:00}, {from: 2026-05-11T10:00}]
            soft-benefits:
              - {id: coffee, title: {en: Coffee, zh: 咖啡}, times: 3, per: month}
            control-group: {percent: 50}
            """;

    private final List<String> names = new ArrayList<>();
    private Installation tenure;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.serving(directory);
        ClubOfTheShop.open(tenure);
        leaveOut(50);
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void lotIsTheSameInEveryProgrammeVersionAndTheShareIsKept() {
        List<SideView> drawn = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            drawn.add(side(enrol("customer-" + i, null)));
        }
        assertThat(drawn).allSatisfy(view -> {
            assertThat(view.reason()).isEqualTo(SideReason.LOT_OF_CUSTOMER);
            assertThat(view.side()).isEqualTo(view.lot() < 500_000 ? Side.CONTROL : Side.MEMBER);
        });
        // 60 of one half: outside of 12 to 48 once in a million
        assertThat(drawn.stream().filter(view -> view.side() == Side.CONTROL).count())
                .isBetween(12L, 48L);
    }

    @Test
    void householdStaysOnOneSideAlsoWhenTheShareChangesAndAllEnrolAtOnce() throws Exception {
        Side first = side(enrol("first", "The Smiths")).side();
        leaveOut(first == Side.CONTROL ? 1 : 50);
        try (ExecutorService tills = Executors.newFixedThreadPool(8)) {
            List<Callable<AccountId>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String name = "smith-" + i;
                all.add(() -> enrol(name, "The Smiths"));
            }
            for (Future<AccountId> each : tills.invokeAll(all)) {
                assertThat(side(each.get()).side()).isEqualTo(first);
            }
            List<Callable<AccountId>> others = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String name = "jones-" + i;
                others.add(() -> enrol(name, "The Joneses"));
            }
            List<SideView> jones = new ArrayList<>();
            for (Future<AccountId> each : tills.invokeAll(others)) {
                jones.add(side(each.get()));
            }
            assertThat(jones)
                    .extracting(SideView::side)
                    .containsOnly(jones.getFirst().side());
            assertThat(jones)
                    .filteredOn(view -> view.reason() == SideReason.LOT_OF_HOUSEHOLD)
                    .hasSize(1);
        }
    }

    @Test
    void postalAddressStandsForTheHousehold() {
        AccountId ada = registered("ada");
        AccountId bob = registered("bob");
        address(ada, "Flat 2, 12 High Street, LONDON");
        address(bob, "flat 2  12 high street (London)");
        enrol(ada, null);
        enrol(bob, null);
        assertThat(side(ada).reason()).isEqualTo(SideReason.LOT_OF_HOUSEHOLD);
        assertThat(side(bob).reason()).isEqualTo(SideReason.SAME_HOUSEHOLD);
        assertThat(side(bob).as()).isEqualTo(ada.customer().value());
    }

    @Test
    void leftOutGetsNoPointsNoCouponsAndNoBonus() {
        AccountId out = some(Side.CONTROL);
        AccountId in = some(Side.MEMBER);
        assertThatThrownBy(() -> change(out, new LoyaltyDeed.Adjust("a1", 10, "welcome")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.rejection().code()).isEqualTo("loyalty.control-group"));
        var coupons = tenure.core().loyalty();
        long batch = coupons.issueCoupons()
                .issue("club", "may", "tenner", 2, MARKETER)
                .batch()
                .number();
        List<String> codes =
                coupons.handOutCouponCodes().handOut("club", batch, MARKETER).toList();
        assertThatThrownBy(() -> coupons.useCoupon()
                        .use("club", codes.getFirst(), new CouponDeed.Redeem("r1", basket(out)), SHOP))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("control group");
        assertThat(coupons.couponQueries()
                        .validate("club", codes.getFirst(), basket(out), SHOP)
                        .refusal())
                .isNotNull();
        coupons.useCoupon().use("club", codes.getFirst(), new CouponDeed.Redeem("r1", basket(in)), SHOP);
        assertThat(bonusOfTopUp(out)).isZero();
        assertThat(bonusOfTopUp(in)).isEqualTo(500);

        change(in, new LoyaltyDeed.Adjust("a2", 50, "welcome"));
        change(in, new LoyaltyDeed.Transfer("t1", out.customer(), 20));
        eventually(() -> assertThat(member(in).underWay()).isEmpty());
        assertThat(member(in).points().active()).isEqualTo(50);
        change(out, new LoyaltyDeed.End("moved"));
        assertThat(side(out).side()).isEqualTo(Side.CONTROL);
    }

    @Test
    void leftOutPaysWhatOthersPayBooksWithAllAndIsPromisedNothing() throws Exception {
        AccountId out = some(Side.CONTROL);
        AccountId in = some(Side.MEMBER);
        ClubOfTheShop.put(tenure, ClubOfTheShop.TEXT + BENEFITS, 3);
        Till till = new Till(() -> tenure.core().loyalty(), Installation.MAY);
        MemberReference without = card(out);
        assertThat(till.quote(card(in), "10").prices()).hasSize(1);
        assertThat(till.quote(without, "10").prices()).isEmpty();
        assertThat(till.sell("s1", without, "10", 0).payment().due()).isEqualByComparingTo("10");

        assertThat(benefits(in).prices()).hasSize(1);
        assertThat(benefits(out).prices()).isEmpty();
        assertThat(benefits(in).bookings()).extracting(BookingRight::open).containsExactly(true);
        assertThat(benefits(out).bookings())
                .extracting(BookingRight::opens)
                .containsExactly(Instant.parse("2026-05-11T09:00:00Z"));
        assertThat(benefits(in).soft()).hasSize(1);
        assertThat(benefits(out).soft()).isEmpty();
        assertThat(tenure.core().loyalty().queries().nextTier(view(in))).isPresent();
        assertThat(tenure.core().loyalty().queries().nextTier(view(out))).isEmpty();
    }

    @Test
    void mergedCustomerGetsWhatItsRecordsHadAndASplitLeavesItOutAgain() {
        AccountId out = some(Side.CONTROL);
        AccountId in = some(Side.MEMBER);
        tenure.buy("order-1", name(in), tenure.now(), "10");
        eventually(() -> assertThat(member(in).points().pending()).isEqualTo(20));
        tenure.relationship().mergeCustomers().merge(out.customer(), in.customer(), SHOP);
        eventually(() -> assertThat(member(out).leftOut()).isFalse());
        eventually(
                () -> assertThat(side(in).joinedInto()).isEqualTo(out.customer().value()));
        tenure.buy("order-2", name(out), tenure.now(), "5");
        eventually(() -> assertThat(member(out).points().pending()).isEqualTo(10));

        tenure.relationship().splitCustomer().split(out.customer(), in.customer(), SHOP);
        eventually(() -> assertThat(member(out).leftOut()).isTrue());
        eventually(() -> assertThat(side(in).joinedInto()).isNull());
        assertThat(side(out).side()).isEqualTo(Side.CONTROL);
        assertThat(side(in).side()).isEqualTo(Side.MEMBER);
    }

    @Test
    void recordThatEnrolsByAMergeIsOnTheSideOfTheOther() {
        AccountId out = some(Side.CONTROL);
        AccountId other = new AccountId("club", tenure.register("other"));
        tenure.relationship().mergeCustomers().merge(out.customer(), other.customer(), SHOP);
        eventually(() -> assertThat(side(other).side()).isEqualTo(Side.CONTROL));
        assertThat(side(other).reason()).isEqualTo(SideReason.SAME_CUSTOMER);
    }

    @Test
    void shareIsAtMostOneHalf() {
        assertThatThrownBy(() -> leaveOut(51))
                .isInstanceOfSatisfying(ProgrammeInvalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(TextProblem::where)
                        .containsExactly("control-group.percent"));
    }

    private String name(AccountId account) {
        return names.stream()
                .filter(name -> tenure.see(account.customer()).externalIds().stream()
                        .anyMatch(id -> id.externalId().equals(name)))
                .findFirst()
                .orElseThrow();
    }

    /** Enrols customers until one is on a side. */
    private AccountId some(Side wanted) {
        while (true) {
            String name = wanted + "-" + names.size();
            names.add(name);
            AccountId account = enrol(name, null);
            if (side(account).side() == wanted) {
                return account;
            }
        }
    }

    private void leaveOut(int percent) throws ProgrammeInvalid {
        var loyalty = tenure.core().loyalty();
        ProgrammeVersion drafted = loyalty.draftProgramme()
                .draft("club", ClubOfTheShop.TEXT + "control-group: {percent: " + percent + "}\n", MARKETER);
        loyalty.putProgrammeInForce().putInForce(drafted, null, MARKETER);
    }

    private AccountId registered(String name) {
        return new AccountId("club", tenure.register(name));
    }

    private AccountId enrol(String name, @Nullable String household) {
        return enrol(registered(name), household);
    }

    private AccountId enrol(AccountId account, @Nullable String household) {
        change(account, new LoyaltyDeed.Enrol("high-street", null, household));
        return account;
    }

    private void address(AccountId account, String address) {
        tenure.caughtUp();
        tenure.relationship()
                .addContactPoint()
                .add(account.customer(), new ContactPointDraft(ContactKind.POSTAL, address), SHOP);
        tenure.caughtUp();
    }

    private long bonusOfTopUp(AccountId account) {
        WalletId wallet = new WalletId("club", account.customer(), POUNDS);
        tenure.core().loyalty().changeWallet().change(wallet, new WalletDeed.TopUp("t1", new BigDecimal("100")), SHOP);
        return tenure.core()
                .loyalty()
                .walletQueries()
                .wallet(wallet, SHOP)
                .orElseThrow()
                .wallet()
                .money()
                .bonus();
    }

    private MemberReference card(AccountId account) {
        return ClubOfTheShop.card(tenure, account);
    }

    private MemberBenefits benefits(AccountId account) {
        return tenure.core()
                .loyalty()
                .favours()
                .benefits()
                .ofMember(account, SHOP)
                .orElseThrow();
    }

    private static CouponBasket basket(AccountId account) {
        return new CouponBasket(account.customer(), new BigDecimal("50"), null);
    }

    private void change(AccountId account, LoyaltyDeed deed) {
        tenure.core().loyalty().changeAccount().change(account, deed, SHOP);
    }

    private SideView side(AccountId account) {
        return tenure.core().loyalty().queries().side(view(account)).orElseThrow();
    }

    private Member member(AccountId account) {
        return Objects.requireNonNull(view(account).member());
    }

    private AccountView view(AccountId account) {
        return tenure.core().loyalty().queries().account(account, SHOP).orElseThrow();
    }

    private static void eventually(ThrowingRunnable check) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(check);
    }
}
