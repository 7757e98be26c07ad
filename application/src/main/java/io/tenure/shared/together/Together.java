package io.tenure.shared.together;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Does the same with many things, several at a time, each as soon as a lane is free. Commands that wait for the disk
 * together share one write.
 */
public final class Together {

    private Together() {}

    /** What is done with each. */
    @FunctionalInterface
    public interface Deed<T> {
        void on(T item) throws InterruptedException;
    }

    /**
     * Returns when all is done. The first failure ends all lanes, each after what it is at, and is thrown on. Whoever
     * is interrupted interrupts them all.
     *
     * @param atOnce how many lanes
     * @param items begun in this order
     */
    public static <T> void each(int atOnce, Collection<T> items, Deed<T> deed) throws InterruptedException {
        Queue<T> waiting = new ConcurrentLinkedQueue<>(items);
        try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = Stream.<Future<?>>generate(() -> lanes.submit(() -> {
                        work(waiting, deed);
                        return waiting;
                    }))
                    .limit(Math.min(atOnce, items.size()))
                    .toList();
            try {
                for (Future<?> lane : running) {
                    await(lane);
                }
            } catch (InterruptedException stopped) {
                lanes.shutdownNow();
                throw stopped;
            } finally {
                waiting.clear();
            }
        }
    }

    private static <T> void work(Queue<T> waiting, Deed<T> deed) throws InterruptedException {
        for (T item = waiting.poll(); item != null; item = waiting.poll()) {
            deed.on(item);
        }
    }

    private static void await(Future<?> lane) throws InterruptedException {
        try {
            lane.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
