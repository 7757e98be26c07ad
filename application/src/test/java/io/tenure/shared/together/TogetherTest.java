package io.tenure.shared.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TogetherTest {

    @Test
    void doesEachOnce() throws InterruptedException {
        List<Integer> items = IntStream.range(0, 100).boxed().toList();
        Queue<Integer> done = new ConcurrentLinkedQueue<>();

        Together.each(8, items, done::add);

        assertThat(done).containsExactlyInAnyOrderElementsOf(items);
    }

    @Test
    void endsWhatIsUnderWayWhenInterrupted() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch never = new CountDownLatch(1);
        Queue<Integer> done = new ConcurrentLinkedQueue<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> all = threads.submit(() -> {
                Together.each(2, List.of(1, 2, 3), item -> {
                    begun.countDown();
                    never.await();
                    done.add(item);
                });
                return true;
            });
            begun.await();
            threads.shutdownNow();

            assertThatThrownBy(all::get).hasCauseInstanceOf(InterruptedException.class);
        }
        assertThat(done).isEmpty();
    }
}
