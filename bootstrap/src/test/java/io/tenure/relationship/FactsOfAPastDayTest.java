package io.tenure.relationship;

import static io.tenure.bootstrap.Installation.MAY;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.bootstrap.Installation;
import io.tenure.facts.application.FactsViews;
import io.tenure.facts.domain.CustomerFacts;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.commands.AssignOwner;
import io.tenure.relationship.commands.EstimateSpending;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.commands.TagCustomer;
import io.tenure.relationship.commands.UntagCustomer;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.LineItem;
import io.tenure.relationship.events.SpendingSource;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import io.tenure.shared.outcome.Refusal;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a past day stays what it was, whatever happens later. */
class FactsOfAPastDayTest {

    private static final LocalDate DAY = LocalDate.ofInstant(MAY, ZoneOffset.UTC);
    private static final int CUSTOMERS = 6;

    @TempDir
    private Path directory;

    private Installation tenure;
    private int interactions;

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
    void areThoseOfTheStreamsCutOffAtItsEnd(long seed) throws Exception {
        Random random = new Random(seed);
        List<CustomerId> customers = random.ints(CUSTOMERS)
                .mapToObj(_ -> tenure.register("c" + interactions++))
                .toList();
        live(random, customers, MAY.minus(Duration.ofDays(300)), MAY);
        Map<String, CustomerFacts> cut = factsOfTheDay();
        assertThat(cut).hasSizeGreaterThan(1);

        tenure.later(Duration.ofDays(100));
        live(random, customers, MAY.plus(Duration.ofDays(1)), tenure.now());

        assertThat(factsOfTheDay()).isEqualTo(cut);
    }

    private Map<String, CustomerFacts> factsOfTheDay() throws InterruptedException {
        tenure.caughtUp();
        assertThat(tenure.core()
                        .views()
                        .awaitProgress(
                                FactsViews.PROJECTION, tenure.core().ledger().head(), Duration.ofSeconds(30)))
                .isTrue();
        Map<String, CustomerFacts> facts = new TreeMap<>();
        tenure.core().facts().all().eachAsOf(DAY, (customer, _) -> facts.put(customer.customerId(), customer));
        return facts;
    }

    private void live(Random random, List<CustomerId> customers, Instant from, Instant to) {
        for (int step = 0; step < 100; step++) {
            CustomerId customer = customers.get(random.nextInt(CUSTOMERS));
            CustomerId other = customers.get(random.nextInt(CUSTOMERS));
            Instant at =
                    from.plusSeconds(random.nextLong(Duration.between(from, to).toSeconds()));
            try {
                switch (random.nextInt(12)) {
                    case 0 -> tenure.relationship().mergeCustomers().merge(customer, other, SHOP);
                    case 1 -> tenure.relationship().splitCustomer().split(customer, other, SHOP);
                    case 2 -> change(new TagCustomer(customer, "t" + random.nextInt(3), tenure.now()));
                    case 3 -> change(new UntagCustomer(customer, "t" + random.nextInt(3), tenure.now()));
                    case 4 -> change(new AssignOwner(customer, "owner" + step, tenure.now()));
                    case 5 -> change(estimate(customer, step));
                    default ->
                        tenure.relationship().recordInteraction().record(interaction(random, customer, at), SHOP);
                }
            } catch (Refusal refused) {
                assertThat(refused.rejection().code()).startsWith("relationship.");
            }
        }
    }

    private void change(RelationshipCommand command) {
        tenure.relationship().changeCustomer().change(command, null, SHOP);
    }

    private EstimateSpending estimate(CustomerId customer, int step) {
        return new EstimateSpending(
                customer, Money.of(step + 1 + ".00", "GBP"), SpendingSource.SURVEY, "a survey", DAY, tenure.now());
    }

    private InteractionDraft interaction(Random random, CustomerId customer, Instant at) {
        InteractionKind kind = List.of(
                        InteractionKind.PURCHASE,
                        InteractionKind.COMPLAINT,
                        InteractionKind.CALL,
                        InteractionKind.RETURN)
                .get(random.nextInt(4));
        boolean paid = kind == InteractionKind.PURCHASE || kind == InteractionKind.RETURN;
        return new InteractionDraft(
                "shop",
                "i" + interactions++,
                new CustomerRef.ById(customer),
                false,
                null,
                kind,
                List.of(Channel.values()).get(random.nextInt(Channel.values().length)),
                Direction.INBOUND,
                at,
                paid
                        ? Money.of(
                                kind == InteractionKind.RETURN ? "-1.00" : "9.00", random.nextBoolean() ? "GBP" : "EUR")
                        : null,
                paid
                        ? List.of(new LineItem(
                                "sku" + random.nextInt(30), null, BigDecimal.ONE, null, "c" + random.nextInt(20)))
                        : List.of(),
                kind == InteractionKind.COMPLAINT ? "thread" + interactions : null,
                null,
                Map.of(),
                null,
                null,
                null);
    }
}
