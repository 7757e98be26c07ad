package io.tenure.integration;

import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.projections.ProjectionStatus;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells other systems of what enters the ledger, from its first event on, in its order. How far it has come is written
 * down once the other side has what it was told: after a crash it tells the last of it once more, and never leaves
 * anything out.
 */
public final class EventPublication implements AutoCloseable {

    private static final int AT_ONCE = 500;
    private static final long STRIDE = 10_000;
    private static final Duration LISTEN = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final EventCodec codec;
    private final PolicyProgress progress;
    private final Outlet outlet;
    private final Duration pause;
    private final Thread thread;
    private long written;
    private volatile long told;
    private volatile @Nullable String error;

    /** @param pause before what was not taken is handed over again */
    public EventPublication(Ledger ledger, EventCodec codec, PolicyProgress progress, Outlet outlet, Duration pause) {
        this.ledger = ledger;
        this.codec = codec;
        this.progress = progress;
        this.outlet = outlet;
        this.pause = pause;
        this.told = progress.find(outlet.name())
                .map(bytes -> ByteBuffer.wrap(bytes).getLong())
                .orElse(0L);
        this.written = told;
        this.thread = Thread.ofVirtual().name("publication").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** How far it has come, and what is in its way. */
    public ProjectionStatus status() {
        return new ProjectionStatus(outlet.name(), told, ledger.head(), false, error);
    }

    /** Stops once what is being handed over was taken, or at once when the other side is away. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException cut) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!Thread.interrupted()) {
                if (!advances()) {
                    TimeUnit.NANOSECONDS.sleep(pause.toNanos());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells of what came after that told, if there is anything; false when that failed. */
    private boolean advances() throws InterruptedException {
        try {
            if (ledger.awaitBeyond(told, LISTEN)) {
                tell(ledger.readAll(told, AT_ONCE));
            }
            error = null;
            return true;
        } catch (RuntimeException failure) {
            error = failure.toString();
            return false;
        }
    }

    private void tell(List<RecordedCommit> commits) throws InterruptedException {
        List<Announcement> announcements = announcements(commits);
        if (!announcements.isEmpty()) {
            outlet.send(announcements);
        }
        long reached = commits.getLast().lastPosition();
        if (!announcements.isEmpty() || reached - written >= STRIDE) {
            progress.store(
                    outlet.name(),
                    ByteBuffer.allocate(Long.BYTES).putLong(reached).array());
            written = reached;
        }
        told = reached;
    }

    private List<Announcement> announcements(List<RecordedCommit> commits) {
        List<Announcement> announcements = new ArrayList<>();
        for (RecordedCommit commit : commits) {
            long position = commit.position();
            for (EventData event : commit.events()) {
                if (position > told && Translation.tells(codec.type(event.type()))) {
                    announce(position, codec.decode(event, commit.stream()), announcements);
                }
                position++;
            }
        }
        return announcements;
    }

    private static void announce(long position, Object event, List<Announcement> announcements) {
        Translation.of(event).ifPresent(told -> announcements.add(new Announcement(position, told)));
    }
}
