package io.tenure.relationship;

import static io.tenure.bootstrap.Installation.MAY;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.Installation;
import io.tenure.facts.application.FactsViews;
import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.DayKind;
import io.tenure.facts.domain.FactSheet;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.InteractionCorrection;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.commands.ChangeDetails;
import io.tenure.relationship.commands.CloseThread;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.commands.TagCustomer;
import io.tenure.relationship.commands.UntagCustomer;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.relationship.queries.TimelineQuery;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.views.ViewRebuild;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-08-01");

    @TempDir
    private Path directory;

    private Installation tenure;

    @BeforeEach
    void open() {
        tenure = Installation.open(directory);
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void equalTheTimelineTheAsOfFoldAndARebuildWhateverHappens(long seed) throws Exception {
        tenure.later(Duration.ofDays(80));
        List<CustomerId> customers = live(new Random(seed));
        tenure.caughtUp();
        awaitFacts();

        for (CustomerId customer : customers) {
            CustomerFacts facts =
                    tenure.core().facts().queries().find(customer, SHOP).orElseThrow();
            CustomerFacts folded = tenure.core()
                    .facts()
                    .queries()
                    .asOf(customer, null, null, SHOP)
                    .orElseThrow();
            assertThat(counted(folded)).isEqualTo(counted(facts));
            equalsTimeline(facts, timeline(customer));
        }
        try (ViewRebuild rebuild = tenure.core().store().rebuild()) {
            tenure.core().projections().rebuild(rebuild.fresh(), position -> {});
            assertThat(rebuild.compare(positions -> {}).types())
                    .allSatisfy(type ->
                            assertThat(type.firstDifferences()).as(type.type()).isEmpty());
        }
    }

    @Test
    void tellWhatWasSoAtADateAndWhatWasKnownThen() throws Exception {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        tenure.buy("order-1", "ada", MAY, "10.00");
        tenure.later(Duration.ofDays(30));
        String late = tenure.buy("order-2", "ada", MAY.plus(Duration.ofDays(1)), "7.00")
                .interactionId();
        tenure.later(Duration.ofDays(30));
        tenure.caughtUp();
        tenure.relationship().retractInteraction().retract(late, "not ours", SHOP);
        tenure.caughtUp();

        assertThat(spent(ada, MAY.plus(Duration.ofDays(2)), MAY.plus(Duration.ofDays(2))))
                .isEqualByComparingTo("10");
        assertThat(spent(ada, MAY.plus(Duration.ofDays(2)), MAY.plus(Duration.ofDays(40))))
                .isEqualByComparingTo("17");
        assertThat(spent(ada, MAY.plus(Duration.ofDays(2)), null)).isEqualByComparingTo("10");
        assertThat(tenure.core().facts().queries().asOf(ada, null, MAY.minusSeconds(1), SHOP))
                .isEmpty();
    }

    @Test
    void areSeenByWhomTheCustomerIsSeenAndTheReadIsLogged() throws Exception {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        tenure.caughtUp();
        awaitFacts();
        Caller grace = new Caller("grace", Set.of(Role.ACCOUNT_MANAGER));

        assertThat(tenure.core().facts().queries().find(ada, grace)).isEmpty();
        assertThat(tenure.core().facts().queries().asOf(ada, MAY, null, grace)).isEmpty();
        assertThat(tenure.core().facts().queries().find(ada, Installation.AUDITOR))
                .isPresent();
        assertThat(tenure.core()
                        .access()
                        .queries()
                        .accessLog(ada.value(), null, 10, Installation.AUDITOR)
                        .views())
                .anySatisfy(read -> assertThat(read.what()).isEqualTo("facts"));
    }

    @Test
    void whatIsEndedOfACustomerIsEndedOnEachOfItsRecords() throws Exception {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        CustomerId twin = tenure.register("Ada", "ada2@example.com", "twin");
        tenure.relationship().recordInteraction().record(complaint("twin", "parcel"), SHOP);
        change(new TagCustomer(twin, "vip", tenure.now()));
        tenure.caughtUp();
        tenure.relationship().mergeCustomers().merge(ada, twin, SHOP);
        assertThat(tenure.see(ada).tags()).containsExactly("vip");
        assertThat(find(ada).openComplaints()).containsExactly("parcel");

        change(new CloseThread(ada, "parcel", tenure.now()));
        change(new UntagCustomer(ada, "vip", tenure.now()));

        assertThat(tenure.see(ada).tags()).isEmpty();
        assertThat(find(ada)).satisfies(facts -> {
            assertThat(facts.openComplaints()).isEmpty();
            assertThat(facts.tags()).isEmpty();
        });
        assertThat(tenure.core().facts().queries().asOf(ada, null, null, SHOP))
                .map(FactsTest::counted)
                .contains(counted(find(ada)));
    }

    private void change(RelationshipCommand command) {
        tenure.relationship().changeCustomer().change(command, null, SHOP);
    }

    private CustomerFacts find(CustomerId customer) throws InterruptedException {
        awaitFacts();
        return tenure.core().facts().all().find(customer.value()).orElseThrow();
    }

    private static InteractionDraft complaint(String shopId, String thread) {
        return new InteractionDraft(
                "mail",
                thread,
                new CustomerRef.ByExternalId("shop", shopId),
                false,
                null,
                InteractionKind.COMPLAINT,
                Channel.EMAIL,
                Direction.INBOUND,
                MAY,
                null,
                List.of(),
                thread,
                null,
                Map.of(),
                null,
                null,
                null);
    }

    /** Facts without what the position in the ledger says. */
    private static CustomerFacts counted(CustomerFacts facts) {
        return facts.counted(0).standing(true, 0);
    }

    private void equalsTimeline(CustomerFacts facts, List<InteractionView> timeline) {
        FactSheet sheet = FactSheet.of(facts, TODAY, "GBP");
        assertThat(sheet.interactions()).isEqualTo(timeline.size());
        for (InteractionKind kind : List.of(InteractionKind.PURCHASE, InteractionKind.RETURN, InteractionKind.CALL)) {
            List<InteractionView> of =
                    timeline.stream().filter(view -> view.kind() == kind).toList();
            assertThat(sheet.count(DayKind.valueOf(kind.name()))).isEqualTo(of.size());
            assertThat(sheet.money(DayKind.valueOf(kind.name())))
                    .isEqualByComparingTo(of.stream()
                            .filter(view -> view.amount() != null)
                            .map(InteractionView::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    private List<CustomerId> live(Random random) {
        List<CustomerId> customers = new ArrayList<>();
        List<String> interactions = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            customers.add(tenure.register("Customer " + i, "c" + i + "@example.com", "c" + i));
        }
        for (int step = 0; step < 120; step++) {
            int one = random.nextInt(customers.size());
            int other = random.nextInt(customers.size());
            Instant at = MAY.minus(Duration.ofHours(random.nextInt(9_000)));
            try {
                switch (random.nextInt(12)) {
                    case 0 ->
                        tenure.relationship().mergeCustomers().merge(customers.get(one), customers.get(other), SHOP);
                    case 1 ->
                        tenure.relationship().splitCustomer().split(customers.get(one), customers.get(other), SHOP);
                    case 2 -> retract(interactions, random);
                    case 3, 4 -> correct(interactions, at, random);
                    case 5 ->
                        tenure.relationship().changeCustomer().change(moved(customers.get(one), random), null, SHOP);
                    case 6 -> erase(customers.get(one), random);
                    default ->
                        interactions.add(tenure.buy("order-" + step, "c" + one, at, random.nextInt(9_999) + ".99")
                                .interactionId());
                }
            } catch (Refusal refused) {
                // a merge of the merged, a split of the unmerged: not allowed, and so without effect
                assertThat(refused.rejection().code()).startsWith("relationship.");
            }
        }
        return customers;
    }

    private void retract(List<String> interactions, Random random) {
        if (!interactions.isEmpty()) {
            tenure.relationship()
                    .retractInteraction()
                    .retract(interactions.get(random.nextInt(interactions.size())), "test", SHOP);
        }
    }

    private void correct(List<String> interactions, Instant at, Random random) {
        if (!interactions.isEmpty()) {
            InteractionKind kind = random.nextBoolean() ? InteractionKind.RETURN : InteractionKind.CALL;
            tenure.relationship()
                    .correctInteraction()
                    .correct(
                            interactions.get(random.nextInt(interactions.size())),
                            new InteractionCorrection(
                                    kind,
                                    Channel.PHONE,
                                    Direction.OUTBOUND,
                                    at,
                                    random.nextBoolean() ? Money.of("-3.25", "GBP") : null,
                                    List.of(),
                                    null,
                                    null,
                                    Map.of(),
                                    null,
                                    null,
                                    null),
                            "test",
                            SHOP);
        }
    }

    /** Once in a while only: an erased customer answers nothing more. */
    private void erase(CustomerId customer, Random random) {
        if (random.nextInt(4) == 0) {
            tenure.relationship().eraseCustomer().erase(customer, "asked for", SHOP);
        }
    }

    private static ChangeDetails moved(CustomerId customer, Random random) {
        String zone = List.of("Asia/Shanghai", "Europe/London", "America/Lima").get(random.nextInt(3));
        return new ChangeDetails(customer, new Profile(CustomerKind.PERSON, "Moved", "gifts", "CN", "zh", zone), MAY);
    }

    private BigDecimal spent(CustomerId id, Instant asOf, @Nullable Instant knownAt) {
        CustomerFacts facts =
                tenure.core().facts().queries().asOf(id, asOf, knownAt, SHOP).orElseThrow();
        return FactSheet.of(facts, facts.dayOf(asOf), null).spent();
    }

    private List<InteractionView> timeline(CustomerId id) {
        return tenure
                .relationship()
                .queries()
                .timeline(id, new TimelineQuery(null, null, null, null, null, null, 500), SHOP)
                .views()
                .stream()
                .filter(view -> view.retractedBecause() == null)
                .toList();
    }

    private void awaitFacts() throws InterruptedException {
        assertThat(tenure.core()
                        .views()
                        .awaitProgress(
                                FactsViews.PROJECTION, tenure.core().ledger().head(), Duration.ofSeconds(30)))
                .isTrue();
    }
}
