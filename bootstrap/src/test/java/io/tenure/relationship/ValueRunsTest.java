package io.tenure.relationship;

import static io.tenure.bootstrap.Installation.MAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.Installation;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.segmentation.application.port.in.SegmentDraft;
import io.tenure.segmentation.commands.ValueGroup;
import io.tenure.segmentation.commands.ValueGroup.Scheme;
import io.tenure.segmentation.queries.MembershipView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rules.RuleInvalid;
import io.tenure.shared.views.ViewComparison.OfType;
import io.tenure.value.application.port.in.RunWish;
import io.tenure.value.domain.scoring.CustomerValue;
import io.tenure.value.events.BuyingModel;
import io.tenure.value.events.MarketEstimate;
import io.tenure.value.events.RfmEdges;
import io.tenure.value.events.ValueSettings;
import io.tenure.value.events.WarningKind;
import io.tenure.value.queries.ValueOfCustomer.Because;
import io.tenure.value.queries.ValueOrder;
import io.tenure.value.queries.ValueQuery;
import io.tenure.value.queries.ValueRunView;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValueRunsTest {

    private static final Caller MIA = new Caller("mia", Set.of(Role.MARKETER));
    private static final LocalDate TODAY = LocalDate.parse("2026-05-04");

    private static final RfmEdges EDGES = new RfmEdges(
            List.of(30, 90, 180, 365),
            List.of(1, 2, 4, 8),
            "GBP",
            Stream.of("100", "300", "1000", "3000").map(BigDecimal::new).toList());

    @TempDir
    private Path directory;

    private Installation tenure;
    private CustomerId ada;
    private CustomerId bob;
    private CustomerId cid;

    @BeforeEach
    void threeCustomersOfWhomTwoHaveBought() {
        tenure = Installation.serving(directory);
        ada = tenure.register("Ada", "ada@example.com", "ada");
        bob = tenure.register("Bob", "bob@example.com", "bob");
        cid = tenure.register("Cid", "cid@example.com", "cid");
        tenure.buy("order-1", "ada", MAY.minus(Duration.ofDays(100)), "900.00");
        tenure.buy("order-2", "ada", MAY.minus(Duration.ofDays(10)), "50.00");
        tenure.buy("order-3", "bob", MAY.minus(Duration.ofDays(50)), "30.00");
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void sayWhyTheyFailed() {
        tenure.core()
                .value()
                .beginRun()
                .begin(new RunWish(settings(BigDecimal.ZERO), null, null, TODAY.minusYears(9)), MIA);
        eventually(() -> assertThat(tenure.core().value().queries().failed())
                .singleElement()
                .satisfies(job -> assertThat(job.failure()).contains("Nobody had bought by 2017-05-04")));
    }

    @Test
    void areNotMadeForADayToCome() {
        RunWish wish = new RunWish(settings(BigDecimal.ZERO), null, null, TODAY.plusDays(2));

        assertThatThrownBy(() -> tenure.core().value().beginRun().begin(wish, MIA))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.rejection().code()).isEqualTo("value.day-to-come"));
    }

    @Test
    void valueEverybodyWhoHasBoughtAndSayWhy() {
        run(settings(BigDecimal.ZERO), TODAY);

        Because why = why(ada);
        assertThat(why.value().spent()).isEqualByComparingTo("950.00");
        assertThat(why.value().purchaseDays()).isEqualTo(2);
        assertThat(why.value().abcClass().name()).isEqualTo("A");
        assertThat(why.run().asOf()).isEqualTo(TODAY);
        assertThat(why.model().buying().model()).isEqualTo("average-rate");
        assertThat(why.model().buying().fallback()).isEqualTo("TOO_FEW_REPEATERS");
        assertThat(of(cid)).isNull();
        assertThat(values()).extracting(CustomerValue::customerId).containsExactly(ada.value(), bob.value());
    }

    @Test
    void sayThatAmountsInAnotherCurrencyCountAsNothing() {
        tenure.relationship()
                .recordInteraction()
                .record(inEuros(Installation.purchase("order-6", "ada", MAY, "0.00", null)), Installation.SHOP);

        run(settings(BigDecimal.ZERO), TODAY);

        assertThat(why(ada).model().warnings())
                .filteredOn(warning -> warning.kind() == WarningKind.AMOUNTS_IN_OTHER_CURRENCIES)
                .singleElement()
                .satisfies(warning -> assertThat(warning.figure()).isEqualTo(1));
    }

    private static InteractionDraft inEuros(InteractionDraft draft) {
        return new InteractionDraft(
                draft.source(),
                draft.externalId(),
                draft.customer(),
                draft.createUnknown(),
                draft.profile(),
                draft.kind(),
                draft.channel(),
                draft.direction(),
                draft.occurredAt(),
                Money.of("20.00", "EUR"),
                draft.items(),
                draft.thread(),
                draft.summary(),
                draft.attributes(),
                draft.dueAt(),
                draft.refersTo(),
                draft.handledBy());
    }

    @Test
    void takeTheCostOfServingFromTheSettings() {
        run(settings(new BigDecimal("0.60")), TODAY);

        assertThat(why(ada).value().profit().profit()).isEqualByComparingTo("380.00");
        assertThat(tenure.core().value().queries().latest().orElseThrow().reports())
                .singleElement()
                .satisfies(report -> assertThat(report.profit().product()).isEqualByComparingTo("588.00"));
    }

    @Test
    void leaveAloneWhatHappensAfterTheirDayAndFollowWhatIsLearntOfTheTimeBefore() {
        run(settings(BigDecimal.ZERO), TODAY);

        tenure.later(Duration.ofDays(3));
        tenure.buy("order-4", "ada", MAY.plus(Duration.ofDays(2)), "70.00");
        tenure.buy("order-5", "cid", MAY.minus(Duration.ofDays(20)), "10.00");

        eventually(() -> assertThat(why(cid).value().spent()).isEqualByComparingTo("10.00"));
        assertThat(why(ada).value().spent()).isEqualByComparingTo("950.00");
    }

    @Test
    void areTrialsThatValueNobodyAsOfADaySinceWhichCustomersHaveBought() throws Exception {
        run(settings(BigDecimal.ZERO), TODAY);
        publish("scored", SegmentDraft.ofRule("Scored", "valueRun > 1"));

        ValueRunView trial = tryOut(TODAY.minusDays(60));

        assertThat(trial.number()).isEqualTo(2);
        assertThat(trial.run().customers()).isEqualTo(1);
        assertThat(trial.report("GBP").orElseThrow().profit().revenue()).isEqualByComparingTo("900.00");
        assertThat(trial.applied()).isFalse();
        assertThat(why(ada).value().run()).isEqualTo(1);
        assertThat(members("scored")).isEmpty();
        assertThat(tenure.core().value().queries().latest().orElseThrow().number())
                .isEqualTo(1);

        run(settings(BigDecimal.ZERO), TODAY.minusDays(1)); // of the same number as no other, and in force
        assertThat(why(ada).value().run()).isEqualTo(3);
    }

    @Test
    void areMadeOnceThoughTheirEndWasNotHeardOf() throws Exception {
        attempt("trial", "asOf=" + TODAY.minusDays(60));
        attempt("trial", "asOf=" + TODAY.minusDays(60));
        assertThat(newestRun()).matches(ValueRunView::trial);
        assertThat(newestRun().number()).isEqualTo(1);

        attempt("whole", "as usual");
        attempt("whole", "as usual");
        assertThat(newestRun().number()).isEqualTo(2);

        attempt("another", "as usual");
        assertThat(newestRun().number()).isEqualTo(3);
    }

    private void attempt(String job, String wish) throws Exception {
        eventually(() -> assertThat(tenure.core().facts().all().position())
                .isGreaterThanOrEqualTo(tenure.core().ledger().head()));
        Work work = tenure.core().value().works().stream()
                .filter(each -> each.name().equals("value-all-customers"))
                .findFirst()
                .orElseThrow();
        work.run(new Attempt(job, "by= " + wish));
        eventually(() -> assertThat(tenure.core().facts().all().position())
                .isGreaterThanOrEqualTo(tenure.core().ledger().head()));
    }

    private record Attempt(String id, String input) implements Run {

        @Override
        public String key() {
            return input;
        }

        @Override
        public void progress(long done, long total, String text) {}

        @Override
        public Path result(String fileName) {
            throw new UnsupportedOperationException("No file is made");
        }
    }

    @Test
    void lookBackAtRecordsThatWereMergedSince() {
        tenure.relationship().mergeCustomers().merge(bob, ada, Installation.SHOP);
        tenure.later(Duration.ofDays(1));
        run(settings(BigDecimal.ZERO), TODAY);
        assertThat(values()).hasSize(1);

        assertThat(tryOut(TODAY.minusDays(40)).run().customers()).isEqualTo(2);
    }

    @Test
    void areProvenByARebuild() throws Exception {
        run(settings(BigDecimal.ZERO), TODAY);
        tenure.buy("order-5", "cid", MAY.minus(Duration.ofDays(20)), "10.00");
        run(settings(new BigDecimal("0.50")), TODAY);
        tryOut(TODAY.minusDays(15));

        var comparison = tenure.core().workshop().replaceViews(position -> {});

        assertThat(comparison.types()).allMatch(OfType::equal);
        assertThat(comparison.types())
                .filteredOn(type -> type.type().equals("customervalue"))
                .singleElement()
                .satisfies(type -> assertThat(type.live()).isEqualTo(3));
    }

    @Test
    void moveTheCustomersWhoseValueChangesIntoSegmentsThatAskForIt() throws Exception {
        tenure.core()
                .segmentation()
                .draftSegment()
                .draft("top", SegmentDraft.ofRule("Top", "abcClass == \"A\" && lifetimeValue >= 0.0"), MIA);
        tenure.core().segmentation().publishSegment().publish("top", MIA);

        run(settings(BigDecimal.ZERO), TODAY);

        eventually(() -> assertThat(tenure.core()
                        .segmentation()
                        .queries()
                        .members("top", tenure.now(), null, 10, MIA)
                        .views())
                .extracting(member -> member.customerId())
                .containsExactly(ada.value()));
    }

    @Test
    void fillTheSegmentsOfTheirGroups() throws Exception {
        publish("vips", new ValueGroup(Scheme.ABC, "A"));
        publish("ordinary", new ValueGroup(Scheme.ABC, "C"));

        run(settings(BigDecimal.ZERO), TODAY);

        eventually(() -> assertThat(members("vips")).singleElement().satisfies(member -> {
            assertThat(member.customerId()).isEqualTo(ada.value());
            assertThat(member.reason()).isEqualTo("ABC A");
            assertThat(member.facts()).containsEntry("abcClass", "A").containsEntry("valueRun", "1");
        }));
        eventually(() -> assertThat(members("ordinary"))
                .singleElement()
                .satisfies(member -> assertThat(member.customerId()).isEqualTo(bob.value())));
    }

    private void publish(String segment, ValueGroup group) throws RuleInvalid {
        publish(segment, SegmentDraft.ofGroup(segment, group));
    }

    private void publish(String segment, SegmentDraft draft) throws RuleInvalid {
        var segments = tenure.core().segmentation();
        segments.draftSegment().draft(segment, draft, MIA);
        segments.publishSegment().publish(segment, MIA);
    }

    private List<MembershipView> members(String segment) {
        return tenure.core()
                .segmentation()
                .queries()
                .members(segment, tenure.now(), null, 10, MIA)
                .views();
    }

    @Test
    void setOurSalesOfTheYearBesideWhatTheMarketSpends() {
        var market = new MarketEstimate("GBP", new BigDecimal("39200"), "Trade association, 2025");
        run(new RunWish(settings(BigDecimal.ZERO), market, null, TODAY));

        var share = Objects.requireNonNull(why(ada).marketShare());
        assertThat(share.sales()).isEqualByComparingTo("980.00");
        assertThat(share.share()).isEqualTo(0.025);
        assertThat(share.market()).isEqualTo(market);

        ValueRunView trial = tryOut(TODAY.minusDays(30)); // what nobody mentions is as before
        assertThat(Objects.requireNonNull(trial.marketShare()).sales()).isEqualByComparingTo("930.00");
        assertThat(why(bob).marketShare()).isEqualTo(share);

        run(settings(BigDecimal.ZERO), TODAY); // settings without a market: none is known
        assertThat(why(ada).marketShare()).isNull();

        var nowhere = new MarketEstimate("GBP", BigDecimal.ZERO, "a guess");
        assertThatThrownBy(() -> tenure.core().value().beginRun().begin(new RunWish(null, nowhere, null, TODAY), MIA))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("value.invalid-market");
    }

    @Test
    void scoreByLimitsThatSomebodyHasFixedUntilSettingsComeWithoutThem() {
        run(new RunWish(settings(BigDecimal.ZERO), null, EDGES, TODAY));

        CustomerValue value = why(ada).value();
        assertThat(List.of(value.recencyScore(), value.frequencyScore(), value.monetaryScore()))
                .containsExactly(5, 2, 3);
        assertThat(tryOut(TODAY.minusDays(30)).edges()).isEqualTo(EDGES); // what nobody mentions is as before

        run(settings(BigDecimal.ZERO), TODAY);
        assertThat(newestRun().edges()).isNull();

        var falling = new RfmEdges(List.of(30, 90, 60, 365), List.of(1, 2, 4, 8), "GBP", EDGES.spent());
        assertThatThrownBy(() -> tenure.core().value().beginRun().begin(new RunWish(null, null, falling, TODAY), MIA))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("value.invalid-rfm-edges");
    }

    @Test
    void areRefusedWithSettingsThatMeanNothingAndToThoseWhoMayNot() {
        var wrong = new RunWish(settings(new BigDecimal("1.5")), null, null, TODAY);

        assertThatThrownBy(() -> tenure.core().value().beginRun().begin(wrong, MIA))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("value.invalid-settings");
        assertThatThrownBy(() -> tenure.core().value().beginRun().begin(RunWish.USUAL, Installation.AUDITOR))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void showAnAccountManagerNothingButTheOwnBook() {
        run(settings(BigDecimal.ZERO), TODAY);

        var query = new ValueQuery(null, null, null, ValueOrder.REVENUE, false, null, 10);
        var manager = new Caller("max", Set.of(Role.ACCOUNT_MANAGER));

        assertThat(tenure.core().value().queries().values(query, manager).views())
                .isEmpty();
        assertThat(tenure.core().value().queries().ofCustomer(ada, manager)).isEmpty();
    }

    private static ValueSettings settings(BigDecimal productShare) {
        return new ValueSettings(
                BuyingModel.BG_NBD,
                52,
                new BigDecimal("0.10"),
                new BigDecimal("0.80"),
                new BigDecimal("0.95"),
                180,
                productShare,
                Map.of(),
                BigDecimal.ZERO);
    }

    private void run(ValueSettings settings, LocalDate asOf) {
        run(new RunWish(settings, null, null, asOf));
        assertThat(tenure.core().value().queries().latest().orElseThrow().run().settings())
                .isEqualTo(settings);
    }

    private void run(RunWish wish) {
        long before = newest();
        eventually(() -> assertThat(tenure.core().facts().all().position())
                .isGreaterThanOrEqualTo(tenure.core().ledger().head()));
        tenure.core().value().beginRun().begin(wish, MIA);
        eventually(() -> assertThat(tenure.core().value().queries().latest())
                .get()
                .satisfies(run -> assertThat(run.number()).isGreaterThan(before)));
    }

    private ValueRunView tryOut(LocalDate asOf) {
        tenure.core().value().beginRun().begin(new RunWish(null, null, null, asOf), MIA);
        eventually(() -> assertThat(newestRun()).matches(ValueRunView::trial));
        return newestRun();
    }

    private ValueRunView newestRun() {
        return tenure.core().value().queries().runs(1).getFirst();
    }

    private long newest() {
        return tenure.core()
                .value()
                .queries()
                .latest()
                .map(ValueRunView::number)
                .orElse(0L);
    }

    private List<CustomerValue> values() {
        var query = new ValueQuery(null, null, null, ValueOrder.REVENUE, false, null, 10);
        return tenure.core().value().queries().values(query, MIA).views();
    }

    private Because why(CustomerId customer) {
        return Optional.ofNullable(of(customer))
                .orElseThrow(() -> new AssertionError("There is no value of " + customer + " yet"));
    }

    private @Nullable Because of(CustomerId customer) {
        return tenure.core()
                .value()
                .queries()
                .ofCustomer(customer, MIA)
                .orElseThrow()
                .because();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
