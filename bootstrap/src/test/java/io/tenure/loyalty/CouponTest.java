package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.CouponDeed;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.application.port.in.UseCouponUseCase.Used;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.RedeemCoupon;
import io.tenure.loyalty.queries.CouponBasket;
import io.tenure.loyalty.queries.CouponBatchView;
import io.tenure.loyalty.queries.CouponView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rules.TextProblem;
import io.tenure.shared.views.ViewRebuild;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coupons through the whole installation. */
class CouponTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TRIES = 100;

    @TempDir
    private Path directory;

    private Installation tenure;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.serving(directory);
        ClubOfTheShop.open(tenure);
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void codesAreHandedOutOnceAndStandNowhereInTheLedger() {
        long batch = issue("tenner", 1_000);
        List<String> codes = codes(batch);
        assertThat(codes).hasSize(1_000).doesNotHaveDuplicates();
        assertThatThrownBy(() -> codes(batch)).isInstanceOf(Refusal.class).hasMessageContaining("handed out before");
        use(codes.getFirst(), redeem("r", "30"));
        assertThat(tenure.core().ledger().readAll(0, 1_000))
                .flatExtracting(commit -> commit.events().stream()
                        .map(event -> new String(event.payload(), StandardCharsets.UTF_8))
                        .toList())
                .noneMatch(text -> codes.stream().anyMatch(text::contains));
    }

    @Test
    void couponIsUsedOnceUnderAHundredTries() throws Exception {
        String code = codes(issue("tenner", 5)).getFirst();
        List<String> answers = together(n -> redeem("r" + n, "30"), _ -> code);
        assertThat(answers).filteredOn("done"::equals).hasSize(1);
        assertThat(answers).filteredOn("loyalty.coupon-used"::equals).hasSize(TRIES - 1);
        String same = codes(issue("tenner", 5)).getFirst();
        assertThat(together(_ -> redeem("same", "30"), _ -> same)).containsOnly("done");
    }

    @Test
    void budgetIsNeverExceededAndWhatIsTakenBackCanBeGivenAgain() throws Exception {
        long batch = issue("bits", 200);
        List<String> codes = codes(batch);
        List<String> answers = together(n -> redeem("r" + n, "4"), codes::get);
        assertThat(answers).filteredOn("done"::equals).hasSize(6); // of 25, each 4
        assertThat(answers).filteredOn("loyalty.coupon-budget"::equals).hasSize(TRIES - 6);
        eventually(() -> assertThat(batch(batch).given()).isEqualTo(24_00));

        int used = answers.indexOf("done");
        use(codes.get(used), new CouponDeed.Cancel("r" + used));
        eventually(
                () -> assertThat(refusal(codes.getLast(), redeem("again", "4"))).isEqualTo("done"));
        eventually(() -> assertThat(batch(batch).given()).isEqualTo(24_00));
        assertThat(batch(batch).used()).isEqualTo(6);
        requireViewsEqualToARebuild();
    }

    @Test
    void partOfACouponGivesNoMoreThanWasKeptForItOfTheBudget() {
        long batch = issue("bits", 10);
        List<String> codes = codes(batch);
        use(codes.get(1), redeem("full", "10"));
        use(codes.get(2), redeem("half", "5"));
        use(codes.get(0), redeem("r1", "6"));
        AtomicBoolean once = new AtomicBoolean();
        tenure.core().commands().registerHandlerInterceptor((unit, chain) -> {
            if (unit.getMessage().getPayload() instanceof RedeemCoupon redeem
                    && redeem.use().redemptionId().equals("r2")
                    && once.compareAndSet(false, true)) {
                CompletableFuture.runAsync(() -> {
                            use(codes.get(0), new CouponDeed.Cancel("r1"));
                            eventually(() -> assertThat(refusal(codes.get(3), redeem("other", "6")))
                                    .isEqualTo("done"));
                        })
                        .join();
            }
            return chain.proceed();
        });
        use(codes.get(0), redeem("r2", "10"));
        assertThat(once).isTrue();
        eventually(() -> assertThat(batch(batch).given()).isEqualTo(25_00)); // 10, 5, 6, and the 4 that were left
        assertThat(refusal(codes.get(0), redeem("r2", "10"))).as("told again").isEqualTo("done");
    }

    @Test
    void reservationKeepsBudgetAndCouponUntilItsTimeIsOver() throws Exception {
        long batch = issue("bits", 10);
        List<String> codes = codes(batch);
        use(codes.get(0), reserve("a", "10"));
        use(codes.get(1), reserve("b", "10"));
        assertThat(refusal(codes.get(2), redeem("c", "10"))).isEqualTo("loyalty.coupon-budget");
        assertThat(refusal(codes.get(0), redeem("d", "10"))).isEqualTo("loyalty.coupon-reserved");
        assertThat(batch(batch).reserved()).isEqualTo(2);
        use(codes.get(0), redeem("a", "7"));

        tenure.later(Duration.ofMinutes(10));
        for (Work work : tenure.core().loyalty().works()) {
            work.run(new Unwatched());
        }
        eventually(() -> assertThat(refusal(codes.get(2), redeem("e", "10"))).isEqualTo("done"));
        assertThat(refusal(codes.get(1), redeem("b", "10"))).isEqualTo("loyalty.redemption-abandoned");
        eventually(() -> assertThat(batch(batch).reserved()).isZero());
        assertThat(batch(batch).given()).isEqualTo(17_00);
    }

    @Test
    void isForMembersWhereItsUseIsLimitedForEach() {
        CustomerId ada = tenure.register("ada");
        String code = codes(issue("twice", 1)).getFirst();
        assertThat(refusal(code, redeem("r", "30", ada))).isEqualTo("loyalty.not-enrolled");
        assertThat(asked(code, "30", ada).refusal())
                .isNotNull()
                .extracting("code")
                .isEqualTo("loyalty.not-enrolled");

        AccountId account = ClubOfTheShop.enrol(tenure, ada);
        assertThat(asked(code, "30", ada).gives()).isEqualTo(4_50);
        tenure.core().loyalty().changeAccount().change(account, new LoyaltyDeed.End("moved away"), SHOP);
        assertThat(refusal(code, redeem("r", "30", ada))).isEqualTo("loyalty.membership-ended");
        assertThat(refusal(codes(issue("tenner", 1)).getFirst(), redeem("r", "30", ada)))
                .as("anybody's")
                .isEqualTo("done");
    }

    @Test
    void memberUsesNoMoreThanTheLimit() throws Exception {
        CustomerId ada = member("ada");
        List<String> codes = codes(issue("twice", 200));
        List<String> answers = together(n -> redeem("r" + n, "30", ada), codes::get);
        assertThat(answers).filteredOn("done"::equals).hasSize(2);
        assertThat(answers).filteredOn("loyalty.coupon-member-limit"::equals).hasSize(TRIES - 2);
        assertThat(refusal(codes.getLast(), redeem("nobody", "30"))).isEqualTo("loyalty.coupon-member-needed");

        int used = answers.indexOf("done");
        use(codes.get(used), new CouponDeed.Cancel("r" + used));
        assertThat(refusal(codes.get(150), redeem("again", "30", ada))).isEqualTo("done");
        assertThat(refusal(codes.get(151), redeem("more", "30", ada))).isEqualTo("loyalty.coupon-member-limit");
    }

    @Test
    void saysWhatACouponWouldGive() {
        CustomerId ada = member("ada");
        String code = codes(issue("twice", 3)).getLast();
        assertThat(asked(code.toLowerCase(Locale.ROOT), "99.99", ada).gives()).isEqualTo(14_99);
        CouponView small = asked(code, "4.99", ada);
        assertThat(small.gives()).isZero();
        assertThat(small.refusal()).isNotNull().extracting("code").isEqualTo("loyalty.coupon-minimum");
        assertThatThrownBy(() -> asked("0000-0000-0000-0000", "10", ada)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> asked("nonsense", "10", ada)).isInstanceOf(Refusal.class);
    }

    @Test
    void revokedCodesGiveNothingAlsoAfterARestart() {
        long batch = issue("tenner", 3);
        List<String> codes = codes(batch);
        use(codes.get(0), new CouponDeed.Revoke("lost"), MARKETER);
        assertThat(refusal(codes.get(0), redeem("r", "30"))).isEqualTo("loyalty.coupon-revoked");
        assertThat(refusal(codes.get(1), redeem("r", "30"))).isEqualTo("done");
        tenure.core().loyalty().revokeCouponBatch().revoke("club", batch, "printed twice", MARKETER);
        tenure.restart();
        assertThat(refusal(codes.get(2), redeem("r", "30"))).isEqualTo("loyalty.coupon-revoked");
        assertThat(refusal(codes.get(1), redeem("r", "30"))).as("told again").isEqualTo("done");
        eventually(() -> assertThat(batch(batch).revoked()).isEqualTo(1));
        assertThat(batch(batch).used()).isEqualTo(1);
    }

    @Test
    void redemptionOfSomebodyElsesMemberIsNotTouchedByWhoHasTheCode() {
        CustomerId ada = member("ada");
        Caller grace = new Caller("grace", Set.of(Role.ACCOUNT_MANAGER));
        List<String> codes = codes(issue("tenner", 3));
        use(codes.get(0), redeem("hers", "30", ada));
        use(
                codes.get(1),
                new CouponDeed.Reserve(
                        "kept", new CouponBasket(ada, new BigDecimal("30"), null), Duration.ofMinutes(2)));
        use(codes.get(2), redeem("anybody", "30"));

        String unknown = "loyalty.unknown-redemption";
        assertThat(refusal(codes.get(0), new CouponDeed.Cancel("hers"), grace)).isEqualTo(unknown);
        assertThat(refusal(codes.get(1), new CouponDeed.Release("kept"), grace)).isEqualTo(unknown);
        assertThatThrownBy(() -> use(codes.get(0), new CouponDeed.Revoke("spite"), grace))
                .isInstanceOf(AccessDenied.class);
        assertThat(refusal(codes.get(2), new CouponDeed.Cancel("anybody"), grace))
                .isEqualTo("done");
        assertThat(refusal(codes.get(1), redeem("kept", "30", ada))).isEqualTo("done");
        assertThat(refusal(codes.get(0), new CouponDeed.Cancel("hers"))).isEqualTo("done");
    }

    @Test
    void termsWithMistakesAreNamedWithTheirField() {
        String wrong = ClubOfTheShop.TEXT
                .replace("currency: JPY, most: 1000000", "currency: JPY, most: 10.5")
                .replace("percent: 15", "percent: 150")
                .replace("partial: true, from: 2026-01-01", "partial: true, from: 2200-01-01");
        assertThatThrownBy(() -> tenure.core().loyalty().draftProgramme().draft("club", wrong, MARKETER))
                .isInstanceOfSatisfying(ProgrammeInvalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(TextProblem::where)
                        .containsExactlyInAnyOrder("stored-value.2.most", "coupons.twice.percent", "coupons.bits.to"));
    }

    private CustomerId member(String name) {
        CustomerId customer = tenure.register(name);
        ClubOfTheShop.enrol(tenure, customer);
        return customer;
    }

    private long issue(String coupon, long count) {
        return tenure.core()
                .loyalty()
                .issueCoupons()
                .issue("club", coupon + "-" + tenure.core().ledger().head(), coupon, count, MARKETER)
                .batch()
                .number();
    }

    private List<String> codes(long batch) {
        return tenure.core()
                .loyalty()
                .handOutCouponCodes()
                .handOut("club", batch, MARKETER)
                .toList();
    }

    private Used use(String code, CouponDeed deed) {
        return use(code, deed, SHOP);
    }

    private Used use(String code, CouponDeed deed, Caller caller) {
        return tenure.core().loyalty().useCoupon().use("club", code, deed, caller);
    }

    private CouponView asked(String code, String purchase, CustomerId member) {
        return tenure.core()
                .loyalty()
                .couponQueries()
                .validate("club", code, new CouponBasket(member, new BigDecimal(purchase), null), SHOP);
    }

    private String refusal(String code, CouponDeed deed) {
        return refusal(code, deed, SHOP);
    }

    private String refusal(String code, CouponDeed deed, Caller caller) {
        try {
            use(code, deed, caller);
            return "done";
        } catch (Refusal refusal) {
            return refusal.rejection().code();
        }
    }

    private static CouponDeed redeem(String id, String purchase) {
        return redeem(id, purchase, null);
    }

    private static CouponDeed redeem(String id, String purchase, @Nullable CustomerId member) {
        return new CouponDeed.Redeem(id, new CouponBasket(member, new BigDecimal(purchase), null));
    }

    private static CouponDeed reserve(String id, String purchase) {
        return new CouponDeed.Reserve(
                id, new CouponBasket(null, new BigDecimal(purchase), null), Duration.ofMinutes(2));
    }

    private CouponBatchView batch(long number) {
        return tenure.core().loyalty().couponQueries().batch("club", number).orElseThrow();
    }

    private List<String> together(IntFunction<CouponDeed> deed, IntFunction<String> code) throws Exception {
        try (ExecutorService tills = Executors.newFixedThreadPool(TRIES)) {
            List<Callable<String>> calls = IntStream.range(0, TRIES)
                    .<Callable<String>>mapToObj(n -> () -> refusal(code.apply(n), deed.apply(n)))
                    .toList();
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : tills.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
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
