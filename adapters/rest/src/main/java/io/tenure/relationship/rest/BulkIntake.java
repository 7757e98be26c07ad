package io.tenure.relationship.rest;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.shared.rest.ApiJson;
import io.tenure.shared.rest.BadRequest;
import io.tenure.shared.rest.Fault;
import io.tenure.shared.rest.Requests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records a stream of interactions, many side by side, and answers each line in the order of the lines. What is under
 * way at once is bounded in lines and bytes, so a bulk may be of any length.
 */
@Component
final class BulkIntake {

    static final int LONGEST_LINE = 256 << 10;
    private static final int LINES_UNDER_WAY = 1_024;
    private static final int BYTES_UNDER_WAY = 8 << 20;
    private static final long GLANCE_MILLIS = 100;
    private static final JsonMapper JSON = ApiJson.mapper();

    private final InteractionIntake intake;
    private final Requests requests;
    private final OwnWrites writes;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    BulkIntake(InteractionIntake intake, Requests requests, OwnWrites writes) {
        this.intake = intake;
        this.requests = requests;
        this.writes = writes;
    }

    /**
     * Returns when every line has been answered and can be read, two seconds later at most where views are late, or
     * fails when the input or the output breaks off, or a line breaks what deals with it; what was read is recorded.
     */
    void take(InputStream in, OutputStream out, Caller caller) throws IOException, InterruptedException {
        BlockingQueue<Optional<CompletableFuture<InteractionResult>>> underWay =
                new ArrayBlockingQueue<>(LINES_UNDER_WAY);
        try (Spool spool = new Spool()) {
            Future<?> collecting = executor.submit(() -> {
                collect(underWay, spool);
                return null;
            });
            Future<?> sending = executor.submit(() -> {
                spool.copyTo(out);
                return null;
            });
            try {
                read(new BoundedLines(in, LONGEST_LINE), underWay, collecting, caller);
            } finally {
                hand(Optional.empty(), underWay, collecting);
                try {
                    await(collecting);
                } finally {
                    await(sending); // who writes to a connection that has been given back writes to somebody else's
                }
            }
        }
    }

    private void read(
            BoundedLines lines,
            BlockingQueue<Optional<CompletableFuture<InteractionResult>>> underWay,
            Future<?> collecting,
            Caller caller)
            throws IOException, InterruptedException {
        Lanes lanes = new Lanes(executor);
        Semaphore budget = new Semaphore(BYTES_UNDER_WAY);
        for (BoundedLines.Line line = lines.read(); line != null; line = lines.read()) {
            byte[] content = line.content();
            int size = content == null ? 0 : content.length;
            budget.acquire(size);
            CompletableFuture<InteractionResult> result = content == null ? tooLong() : submit(content, lanes, caller);
            if (!hand(Optional.of(result.whenComplete((_, _) -> budget.release(size))), underWay, collecting)) {
                return;
            }
        }
    }

    /** Hands a line on to whoever collects the results; false when that has ended, because something broke. */
    private static boolean hand(
            Optional<CompletableFuture<InteractionResult>> line,
            BlockingQueue<Optional<CompletableFuture<InteractionResult>>> underWay,
            Future<?> collecting)
            throws InterruptedException {
        while (!collecting.isDone()) {
            if (underWay.offer(line, GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    private CompletableFuture<InteractionResult> submit(byte[] line, Lanes lanes, Caller caller) {
        if (line.length == 0) {
            return rejected(new Fault("request.empty-line", null, "The line is empty"));
        }
        try {
            InteractionDraft draft =
                    requests.read(line, line.length, InteractionBody.class).draft();
            return lanes.submit(draft.customer(), () -> intake.take(draft, caller));
        } catch (BadRequest bad) {
            return rejected(bad.fault());
        }
    }

    private static CompletableFuture<InteractionResult> tooLong() {
        return rejected(new Fault(
                "request.line-too-long", null, "A line has at most " + (LONGEST_LINE >> 10) + " KiB; split it"));
    }

    private static CompletableFuture<InteractionResult> rejected(Fault fault) {
        return CompletableFuture.completedFuture(InteractionResult.rejected(fault));
    }

    private void collect(BlockingQueue<Optional<CompletableFuture<InteractionResult>>> underWay, Spool spool)
            throws InterruptedException {
        try {
            long line = 0;
            long last = 0;
            for (var next = underWay.take(); next.isPresent(); next = underWay.take()) {
                line++;
                InteractionResult result = next.get().join();
                last = Math.max(last, Objects.requireNonNullElse(result.position(), 0L));
                spool.write(encoded(result.atLine(line)));
            }
            writes.await(last);
        } finally {
            spool.finish();
        }
    }

    private static byte[] encoded(InteractionResult result) {
        byte[] json = JSON.writeValueAsBytes(result);
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    private static void await(Future<?> part) throws IOException, InterruptedException {
        try {
            part.get();
        } catch (ExecutionException e) {
            throw new IOException("The results of a bulk could not be sent", e.getCause());
        }
    }
}
