package io.tenure.relationship.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Lets one thread split a file into cells while another reads what they say. */
final class Relay {

    private static final int BATCH = 1_000;
    private static final int AHEAD = 8;
    private static final List<Row> END = List.of();

    private final BlockingQueue<List<Row>> batches = new ArrayBlockingQueue<>(AHEAD);

    private Relay() {}

    /** Runs the source on a thread of its own and hands its rows to the sink on this one; failures of both come out. */
    static void run(Consumer<Consumer<Row>> source, Consumer<Row> sink) throws InterruptedException {
        var relay = new Relay();
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<?> reading = thread.submit(() -> relay.send(source));
            try {
                relay.receive(sink);
                reading.get();
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case RuntimeException failure -> throw failure;
                    case Error failure -> throw failure;
                    case null, default -> throw new IllegalStateException(e);
                }
            } finally {
                reading.cancel(true);
            }
        }
    }

    private Void send(Consumer<Consumer<Row>> source) throws InterruptedException {
        var batch = new ArrayList<Row>(BATCH);
        try {
            source.accept(row -> {
                batch.add(row);
                if (batch.size() == BATCH) {
                    put(List.copyOf(batch));
                    batch.clear();
                }
            });
            batches.put(List.copyOf(batch));
        } finally {
            batches.put(END);
        }
        return null;
    }

    private void put(List<Row> batch) {
        try {
            batches.put(batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reading was stopped", e);
        }
    }

    private void receive(Consumer<Row> sink) throws InterruptedException {
        for (List<Row> batch = batches.take(); !batch.isEmpty(); batch = batches.take()) {
            batch.forEach(sink);
        }
    }
}
