package io.tenure.relationship;

import static io.tenure.bootstrap.Installation.MAY;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Installation;
import io.tenure.facts.application.FactsFollowing;
import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.queries.AllFacts;
import io.tenure.facts.queries.FactsFollower;
import io.tenure.lifecycle.queries.StageMoveView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.nodes.Duties;
import io.tenure.shared.sqlite.SqliteOps;
import io.tenure.shared.views.ViewRebuild;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsFollowingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private final Listener listener = new Listener();
    private Installation tenure;
    private SqliteOps ops;

    @BeforeEach
    void open() {
        tenure = Installation.open(directory.resolve("data"));
        ops = SqliteOps.open(directory.resolve("progress.db"));
    }

    @AfterEach
    void close() {
        tenure.close();
        ops.close();
    }

    @Test
    void meetsEverybodyOnceAndThenThoseWhoChangeAlsoAfterARestart() {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        CustomerId bob = tenure.register("Bob", "bob@example.com", "bob");
        try (FactsFollowing following = following()) {
            following.start();
            hears(ada, bob);
            tenure.buy("order-1", "ada", MAY, "10.00");
            hears(ada);
        }
        tenure.buy("order-2", "bob", MAY, "10.00");
        try (FactsFollowing following = following()) {
            following.start();
            assertThat(hears(bob)).doesNotContain(ada.value());
        }
    }

    @Test
    void hearsOfBothRecordsOfAMergeAndAgainWhenItFailed() {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        CustomerId twin = tenure.register("Ada", "ada2@example.com", "twin");
        try (FactsFollowing following = following()) {
            following.start();
            hears(ada, twin);
            listener.failing.set(true);
            tenure.caughtUp();
            tenure.relationship().mergeCustomers().merge(ada, twin, SHOP);
            await().atMost(PATIENCE).until(() -> following.status().getFirst().error() != null);
            listener.failing.set(false);

            hears(ada, twin);
            await().atMost(PATIENCE).until(() -> following.status().getFirst().error() == null);
        }
    }

    @Test
    void hearsNothingOfARebuild() throws Exception {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        try (FactsFollowing following = following()) {
            following.start();
            hears(ada);
            try (ViewRebuild rebuild = tenure.core().store().rebuild()) {
                tenure.core().projections().rebuild(rebuild.fresh(), position -> {});
                rebuild.compare(positions -> {});
            }
            CustomerId bob = tenure.register("Bob", "bob@example.com", "bob");
            assertThat(hears(bob)).doesNotContain(ada.value());
        }
    }

    @Test
    void aLateFollowerDecidesOnTheFactsOfNow() {
        CustomerId ada = tenure.register("Ada", "ada@example.com", "ada");
        CustomerFacts read = factsOf(ada);
        tenure.buy("order-1", "ada", MAY, "10.00");
        factsOf(ada);

        tenure.core().lifecycle().follower().changed(List.of(read));

        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(tenure.core()
                        .lifecycle()
                        .queries()
                        .stages(ada, SHOP)
                        .orElseThrow()
                        .history())
                .extracting(StageMoveView::to)
                .containsExactly("new"));
    }

    private CustomerFacts factsOf(CustomerId customer) {
        AllFacts facts = tenure.core().facts().all();
        await().atMost(PATIENCE)
                .until(() -> facts.position() >= tenure.core().ledger().head());
        return facts.find(customer.value()).orElseThrow();
    }

    private FactsFollowing following() {
        return tenure.core().facts().following(List.of(listener), ops.policyProgress(), Duties.ALONE);
    }

    /** Waits until all of them have been heard of; tells who was, and forgets them. */
    private List<String> hears(CustomerId... customers) {
        List<String> expected =
                List.of(customers).stream().map(CustomerId::value).toList();
        await().atMost(PATIENCE).until(() -> listener.heard.containsAll(expected));
        List<String> heard = List.copyOf(listener.heard);
        listener.heard.clear();
        return heard;
    }

    private static final class Listener implements FactsFollower {

        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final AtomicBoolean failing = new AtomicBoolean();

        @Override
        public String name() {
            return "listener";
        }

        @Override
        public void changed(List<CustomerFacts> customers) {
            if (failing.get()) {
                throw new IllegalStateException("cannot listen now");
            }
            customers.forEach(customer -> heard.add(customer.customerId()));
        }
    }
}
