package io.tenure.integration;

import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.nodes.Duties;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.policies.Pursuit;
import io.tenure.shared.policies.Pursuit.Reached;
import io.tenure.shared.projections.ProjectionStatus;
import java.time.Duration;
import java.util.List;

/**
 * Tells other systems of what enters the ledger, from its first event on, in its order. How far it has come is written
 * down once the other side has what it was told: after a crash it tells the last of it once more, and never leaves
 * anything out.
 */
public final class EventPublication implements AutoCloseable {

    private static final int AT_ONCE = 500;
    private static final Duration LISTEN = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final Announcements announcements;
    private final Outlet outlet;
    private final Pursuit pursuit;

    /** @param pause before what was not taken is handed over again */
    public EventPublication(
            Ledger ledger, EventCodec codec, PolicyProgress progress, Outlet outlet, Duration pause, Duties duties) {
        this.ledger = ledger;
        this.announcements = new Announcements(codec);
        this.outlet = outlet;
        this.pursuit = new Pursuit(outlet.name(), this::tell, progress, duties, pause);
    }

    public void start() {
        pursuit.start();
    }

    /** How far it has come, and what is in its way. */
    public ProjectionStatus status() {
        return new ProjectionStatus(outlet.name(), pursuit.position(), ledger.head(), false, pursuit.error());
    }

    /** Stops once what is being handed over was taken, or at once when the other side is away. */
    @Override
    public void close() {
        pursuit.close();
    }

    private Reached tell(long told) throws InterruptedException {
        if (!ledger.awaitBeyond(told, LISTEN)) {
            return new Reached(told, false);
        }
        List<RecordedCommit> commits = ledger.readAll(told, AT_ONCE);
        List<Announcement> news = commits.stream()
                .flatMap(commit -> announcements.of(commit).stream())
                .toList();
        if (!news.isEmpty()) {
            outlet.send(news);
        }
        return new Reached(commits.getLast().lastPosition(), !news.isEmpty());
    }
}
