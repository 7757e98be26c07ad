package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static io.tenure.loyalty.LoyaltyCostsTest.PROGRAMME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.views.ViewComparison.OfType;
import io.tenure.value.application.ValueLog;
import io.tenure.value.application.port.in.RunWish;
import io.tenure.value.axon.AxonValueLog;
import io.tenure.value.commands.RecordValueRun;
import io.tenure.value.commands.ValueCommand;
import io.tenure.value.commands.ValueCustomers;
import io.tenure.value.domain.scoring.CustomerValue;
import io.tenure.value.events.ChargedCustomer;
import io.tenure.value.events.CostElsewhere;
import io.tenure.value.events.ValueModelFitted;
import io.tenure.value.events.ValueRunRecorded;
import io.tenure.value.events.ValueSettings;
import io.tenure.value.queries.ValueRunView;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostsOfARunUnderWayTest {

    @TempDir
    private Path directory;

    private Installation tenure;
    private ValueLog log;
    private CustomerId first;
    private CustomerId last;

    @BeforeEach
    void open() {
        tenure = Installation.serving(directory);
        log = new AxonValueLog(tenure.core().commands(), tenure.core().events(), Runnable::run);
        List<CustomerId> customers =
                Stream.of("ada", "bob").map(tenure::register).toList();
        tenure.buy("order-1", "ada", tenure.now(), "60");
        tenure.buy("order-2", "bob", tenure.now(), "60");
        boolean inOrder =
                customers.getFirst().value().compareTo(customers.getLast().value()) < 0;
        first = inOrder ? customers.getFirst() : customers.getLast();
        last = inOrder ? customers.getLast() : customers.getFirst();
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void areThoseOfWhoeverIsSplitOffBehindIt() {
        tenure.relationship().mergeCustomers().merge(last, first, SHOP);
        beginTheSecond();
        send(new ValueCustomers(2, null, last.value(), List.of(), tenure.now()));
        tenure.relationship().splitCustomer().split(last, first, SHOP);
        eventually(() -> assertThat(value(first).run()).isEqualTo(2));

        send(new ValueCustomers(
                2, last.value(), null, List.of(charged(last, "0.60"), charged(first, "0.20")), tenure.now()));

        eventually(() -> assertThat(profits()).containsExactly("59.80", "59.40"));
        assertThat(tenure.core().workshop().replaceViews(_ -> {}).types()).allMatch(OfType::equal);
    }

    @Test
    void areThoseOfWhoeverIsMergedIntoOneBehindIt() {
        beginTheSecond();
        send(new ValueCustomers(2, null, last.value(), List.of(charged(first, "0.20")), tenure.now()));
        tenure.relationship().mergeCustomers().merge(first, last, SHOP);
        eventually(() -> assertThat(value(first).profit().profit()).isEqualByComparingTo("119.80"));

        send(new ValueCustomers(2, last.value(), null, List.of(charged(last, "0.60")), tenure.now()));

        eventually(() -> assertThat(value(first).profit().profit()).isEqualByComparingTo("119.20"));
        assertThat(tenure.core().workshop().replaceViews(_ -> {}).types()).allMatch(OfType::equal);
    }

    @Test
    void areToldOfNobodyErased() throws Exception {
        var loyalty = tenure.core().loyalty();
        String text =
                PROGRAMME.replace("NAME", "club").replace("CURRENCY", "GBP").replace("COST", "point-cost: 0.02");
        loyalty.putProgrammeInForce()
                .putInForce(loyalty.draftProgramme().draft("club", text, MARKETER), null, MARKETER);
        for (LoyaltyDeed deed : List.of(
                new LoyaltyDeed.Enrol("shop", null, null),
                new LoyaltyDeed.Adjust("a1", 60, "welcome"),
                new LoyaltyDeed.Redeem("r1", 30, "coffee"))) {
            loyalty.changeAccount().change(new AccountId("club", last), deed, SHOP);
        }
        eventually(() -> assertThat(tenure.core().value().all().costsElsewhere(last.value(), today()))
                .isNotEmpty());
        tenure.relationship().eraseCustomer().erase(last, "asked for", SHOP);

        runTheFirst();

        assertThat(tenure.core().ledger().readAll(0, 1_000).stream()
                        .flatMap(commit -> commit.events().stream())
                        .map(EventData::type))
                .contains("value.CustomersValued")
                .doesNotContain("value.CostsCharged");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(tenure.now(), ZoneOffset.UTC);
    }

    private ValueRunView runTheFirst() {
        tenure.caughtUp();
        tenure.core().value().beginRun().begin(new RunWish(ValueSettings.AT_FIRST, null, null, today()), MARKETER);
        eventually(() -> assertThat(tenure.core().value().queries().run(1))
                .hasValueSatisfying(run -> assertThat(run.applied()).isTrue()));
        return tenure.core().value().queries().run(1).orElseThrow();
    }

    /** By the models of the first, which goes through. */
    private void beginTheSecond() {
        ValueRunView run = runTheFirst();
        send(new RecordValueRun(
                new ValueRunRecorded(
                        2, today(), ValueSettings.AT_FIRST, run.run().customers(), 0, tenure.now()),
                run.models().stream().map(CostsOfARunUnderWayTest::again).toList(),
                List.of(),
                null,
                null,
                null,
                false));
    }

    private static ValueModelFitted again(ValueModelFitted model) {
        return new ValueModelFitted(
                2,
                model.currency(),
                model.customers(),
                model.repeaters(),
                model.buying(),
                model.spending(),
                model.warnings(),
                model.trial(),
                model.tracking(),
                model.lastOfA(),
                model.lastOfB(),
                model.recencyLimits(),
                model.frequencyLimits(),
                model.monetaryLimits(),
                model.occurredAt());
    }

    private void send(ValueCommand command) {
        log.handle(command, Map.of());
    }

    private static ChargedCustomer charged(CustomerId record, String pounds) {
        return new ChargedCustomer(record.value(), List.of(new CostElsewhere("club", "GBP", new BigDecimal(pounds))));
    }

    private List<String> profits() {
        return Stream.of(first, last)
                .map(customer -> value(customer).profit().profit().toPlainString())
                .toList();
    }

    private CustomerValue value(CustomerId customer) {
        return tenure.core()
                .value()
                .all()
                .find(customer.value())
                .orElseThrow(() -> new AssertionError("not valued: " + customer));
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(assertion);
    }
}
