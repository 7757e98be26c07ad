package io.tenure.bootstrap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Callers on virtual threads, as the server's, who all want something at once, and the next as soon as that is done.
 */
final class Crowd {

    private Crowd() {}

    /** Does tasks 0 to count-1, so many at a time; fails when one fails. */
    static void run(int callers, int count, IntConsumer task) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < callers; caller++) {
                all.add(threads.submit(() -> {
                    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                        task.accept(i);
                    }
                }));
            }
        }
        for (Future<?> one : all) {
            one.get();
        }
    }
}
