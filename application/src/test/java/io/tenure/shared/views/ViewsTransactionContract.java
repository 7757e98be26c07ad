package io.tenure.shared.views;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What the ports {@link ViewTransaction} and {@link Views} say about writing. */
abstract class ViewsTransactionContract extends ViewsFixture {

    @Test
    void showsNothingBeforeTheCommitAndEverythingAfter() {
        try (ViewTransaction transaction = views.begin("p")) {
            transaction.put(CUSTOMERS, customer("a", "Anna"));
            transaction.put(NOTES, new Note("n", "hello"));
            transaction.progress(7);
            transaction.token(bytes("t"));
            assertThat(views.find(CUSTOMERS, "a")).isEmpty();
            assertThat(views.progress("p")).isZero();
            transaction.commit();
            assertThat(views.find(CUSTOMERS, "a")).contains(customer("a", "Anna"));
            assertThat(views.find(NOTES, "n")).contains(new Note("n", "hello"));
            assertThat(views.progress("p")).isEqualTo(7);
        }
    }

    @Test
    void rollsBackWhenClosedWithoutCommit() {
        store(customer("a", "Anna"));
        try (ViewTransaction transaction = views.begin("p")) {
            transaction.put(CUSTOMERS, customer("a", "Bert"));
            transaction.put(CUSTOMERS, customer("b", "Bert"));
            transaction.page(CUSTOMERS, all());
            transaction.clear(NOTES);
            transaction.token(bytes("t"));
            transaction.progress(7);
        }
        assertThat(views.page(CUSTOMERS, all()).views()).containsExactly(customer("a", "Anna"));
        assertThat(ids(searching("bert"))).isEmpty();
        assertThat(views.progress("p")).isZero();
        try (ViewTransaction transaction = views.begin("p")) {
            assertThat(transaction.token()).isEmpty();
        }
    }

    @Test
    void goesOnFromACursorBehindWhatItHasTakenAway() {
        storeMany(30);
        try (ViewTransaction transaction = views.begin("p")) {
            transaction.delete(CUSTOMERS, "c012");
            transaction.put(CUSTOMERS, customer("c0125", "name0125", "o0", 12L));
            ViewQuery some = sorted(all(), "name", false);
            List<String> gone = new ArrayList<>();
            Page<Customer> page = transaction.page(CUSTOMERS, from(some, null, 7));
            while (true) {
                page.views().stream().map(Customer::id).forEach(id -> {
                    transaction.delete(CUSTOMERS, id);
                    gone.add(id);
                });
                if (page.next() == null) {
                    break;
                }
                page = transaction.page(CUSTOMERS, from(some, page.next(), 7));
            }
            assertThat(gone).hasSize(30).doesNotHaveDuplicates().isSorted().contains("c0125", "c029");
            transaction.commit();
        }
        assertThat(ids(all())).isEmpty();
    }

    @Test
    void seesItsOwnChanges() {
        store(customer("a", "Anna"), customer("b", "Bert"));
        try (ViewTransaction transaction = views.begin("p")) {
            transaction.put(CUSTOMERS, customer("a", "Zoe"));
            transaction.put(CUSTOMERS, customer("c", "Carl"));
            transaction.delete(CUSTOMERS, "b");
            transaction.token(bytes("t"));
            assertThat(transaction.find(CUSTOMERS, "a")).contains(customer("a", "Zoe"));
            assertThat(transaction.find(CUSTOMERS, "b")).isEmpty();
            assertThat(transaction.token()).contains(bytes("t"));
            assertThat(transaction.page(CUSTOMERS, sorted(all(), "name", false)).views())
                    .containsExactly(customer("c", "Carl"), customer("a", "Zoe"));
            assertThat(transaction.page(CUSTOMERS, searching("zo")).views()).containsExactly(customer("a", "Zoe"));
            transaction.put(
                    CUSTOMERS, transaction.find(CUSTOMERS, "a").orElseThrow().named("Yan"));
            assertThat(transaction.find(CUSTOMERS, "a")).contains(customer("a", "Yan"));
            transaction.commit();
        }
        assertThat(ids(sorted(all(), "name", false))).containsExactly("c", "a");
        assertThat(ids(searching("zoe"))).isEmpty();
    }

    @Test
    void putReplacesAndDeleteRemovesInAnyOrder() {
        try (ViewTransaction transaction = views.begin("p")) {
            transaction.put(CUSTOMERS, customer("a", "Anna"));
            transaction.delete(CUSTOMERS, "a");
            transaction.put(CUSTOMERS, customer("b", "Bert"));
            transaction.delete(CUSTOMERS, "b");
            transaction.put(CUSTOMERS, customer("b", "Ben"));
            transaction.delete(CUSTOMERS, "unknown");
            transaction.commit();
        }
        assertThat(views.page(CUSTOMERS, all()).views()).containsExactly(customer("b", "Ben"));
        assertThat(ids(searching("bert"))).isEmpty();
        assertThat(ids(searching("ben"))).containsExactly("b");
    }

    @Test
    void clearForgetsAllViewsOfOneType() {
        store(customer("a", "Anna"));
        try (ViewTransaction transaction = views.begin("p")) {
            transaction.put(NOTES, new Note("n", "hello"));
            transaction.put(CUSTOMERS, customer("b", "Bert"));
            transaction.clear(CUSTOMERS);
            transaction.put(CUSTOMERS, customer("c", "Carl"));
            transaction.commit();
        }
        assertThat(ids(all())).containsExactly("c");
        assertThat(ids(searching("anna"))).isEmpty();
        assertThat(views.find(NOTES, "n")).isPresent();
    }

    @Test
    void keepsATokenForEachProjection() {
        try (ViewTransaction transaction = views.begin("p")) {
            transaction.token(bytes("1"));
            transaction.token(bytes("3"));
            assertThat(transaction.token()).contains(bytes("3"));
            transaction.commit();
        }
        try (ViewTransaction transaction = views.begin("q")) {
            assertThat(transaction.token()).isEmpty();
            transaction.token(bytes("2"));
            transaction.commit();
        }
        try (ViewTransaction transaction = views.begin("p")) {
            assertThat(transaction.token()).contains(bytes("3"));
        }
    }

    @Test
    void refusesViewsOfOtherProjections() {
        try (ViewTransaction transaction = views.begin("q")) {
            transaction.put(SIGNS, new Note("s", "mine"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> transaction.put(CUSTOMERS, customer("a", "Anna")))
                    .withMessageContaining("customer")
                    .withMessageContaining("'q'");
            assertThatIllegalArgumentException().isThrownBy(() -> transaction.find(NOTES, "n"));
            assertThatIllegalArgumentException().isThrownBy(() -> transaction.page(CUSTOMERS, all()));
            assertThatIllegalArgumentException().isThrownBy(() -> transaction.delete(NOTES, "n"));
            assertThatIllegalArgumentException().isThrownBy(() -> transaction.clear(NOTES));
            transaction.progress(3);
            transaction.commit();
        }
        assertThat(views.find(SIGNS, "s")).contains(new Note("s", "mine"));
        assertThat(views.progress("q")).isEqualTo(3);
        assertThat(views.progress("p")).isZero();
    }

    @Test
    void refusesProjectionsThatWereNotDeclared() {
        assertThatIllegalArgumentException().isThrownBy(() -> views.begin("r")).withMessageContaining("'r'");
        assertThatIllegalArgumentException().isThrownBy(() -> views.progress("r"));
        assertThatIllegalArgumentException().isThrownBy(() -> views.awaitProgress("r", 1, Duration.ZERO));
    }

    @Test
    void belongsToTheThreadThatBeganItAndIsOverAfterTheCommit() {
        try (ViewTransaction transaction = views.begin("p")) {
            CompletableFuture.runAsync(() -> assertThatIllegalStateException()
                            .isThrownBy(() -> transaction.put(CUSTOMERS, customer("a", "Anna"))))
                    .join();
            assertThatIllegalStateException().isThrownBy(() -> views.begin("p"));
            assertThatIllegalStateException().isThrownBy(() -> views.begin("q"));
            transaction.commit();
            assertThatIllegalStateException().isThrownBy(transaction::commit);
            assertThatIllegalStateException().isThrownBy(() -> transaction.find(CUSTOMERS, "a"));
        }
        store(customer("b", "Bert"));
    }

    @Test
    void refusesTypesThatWereNotDeclared() {
        ViewType<Note> other = new ViewType<>("other", Note.class, Note::id, List.of(), note -> List.of(), List.of());
        assertThatIllegalArgumentException().isThrownBy(() -> views.find(other, "a"));
        try (ViewTransaction transaction = views.begin("p")) {
            assertThatIllegalArgumentException().isThrownBy(() -> transaction.put(other, new Note("a", "a")));
        }
    }

    @Test
    void letsOneTransactionWriteAtATimeInTheOrderOfAsking() throws Exception {
        List<Integer> order = new ArrayList<>();
        List<Thread> waiting = new ArrayList<>();
        try (ViewTransaction first = views.begin("p")) {
            for (int i = 0; i < 4; i++) {
                int number = i;
                Thread thread = Thread.ofPlatform().start(() -> {
                    try (ViewTransaction next = views.begin("p")) {
                        order.add(number);
                        next.commit();
                    }
                });
                waiting.add(thread);
                while (thread.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
            }
            first.commit();
        }
        for (Thread thread : waiting) {
            thread.join(10_000);
        }
        assertThat(order).containsExactly(0, 1, 2, 3);
    }

    @Test
    void readersSeeAllOfATransactionOrNothing() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch reading = new CountDownLatch(2);
        storeRound(0);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Long>> readers = new ArrayList<>();
            for (int reader = 0; reader < 2; reader++) {
                readers.add(threads.submit(() -> readUntil(done, reading)));
            }
            assertThat(reading.await(10, SECONDS)).isTrue();
            for (int round = 1; round <= 30; round++) {
                storeRound(round);
            }
            done.set(true);
            for (Future<Long> reader : readers) {
                assertThat(reader.get(10, SECONDS)).isPositive();
            }
        }
    }

    @Test
    void readersDoNotWaitForTheWriter() throws Exception {
        storeRound(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(1);
                ViewTransaction open = views.begin("p")) {
            open.put(CUSTOMERS, customer("c0", "pending"));
            open.page(CUSTOMERS, all());
            assertThat(threads.submit(() -> views.find(CUSTOMERS, "c0")).get(10, SECONDS))
                    .contains(customer("c0", "round 1"));
        }
    }

    @Test
    void wakesThoseWhoWaitForProgressAtTheCommit() throws Exception {
        assertThat(views.awaitProgress("p", 0, Duration.ZERO)).isTrue();
        assertThat(views.awaitProgress("p", 1, Duration.ofMillis(20))).isFalse();
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return views.awaitProgress("p", 5, Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        for (long position : List.of(3L, 4L)) {
            progress(position);
            assertThat(waiting).isNotDone();
        }
        progress(6);
        assertThat(waiting.get(10, SECONDS)).isTrue();
        assertThat(views.awaitProgress("p", 6, Duration.ZERO)).isTrue();
        assertThat(views.awaitProgress("q", 6, Duration.ZERO)).isFalse();
    }

    @Test
    void progressMayGoBackForARebuild() {
        progress(9);
        progress(0);
        assertThat(views.progress("p")).isZero();
    }

    private void progress(long position) {
        try (ViewTransaction transaction = views.begin("p")) {
            transaction.progress(position);
            transaction.commit();
        }
    }

    private long readUntil(AtomicBoolean done, CountDownLatch reading) {
        long reads = 0;
        while (!done.get()) {
            assertThat(views.page(CUSTOMERS, searching("round")).views().stream()
                            .map(Customer::name)
                            .distinct())
                    .hasSize(1);
            reading.countDown();
            reads++;
        }
        return reads;
    }

    private void storeRound(int round) {
        try (ViewTransaction transaction = views.begin("p")) {
            for (int i = 0; i < 20; i++) {
                transaction.put(CUSTOMERS, customer("c" + i, "round " + round));
            }
            transaction.commit();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
