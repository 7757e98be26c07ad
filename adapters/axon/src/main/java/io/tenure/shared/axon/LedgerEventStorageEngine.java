package io.tenure.shared.axon;

import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.ClaimRules;
import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.Recorded;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.ledger.SnapshotCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** Axon's events on the ledger: what one unit of work publishes is one commit of one stream. */
public final class LedgerEventStorageEngine implements EventStorageEngine {

    /** The name under which a unit of work finds the {@link Recorded} of its commit. */
    static final String RECORDED = Recorded.class.getName();

    private static final Duration WAIT = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final EventCodec codec;
    private final SnapshotCodec snapshots;
    private final ClaimRules claims;
    private final LedgerEvents events;

    public LedgerEventStorageEngine(Ledger ledger, EventCodec codec, SnapshotCodec snapshots, ClaimRules claims) {
        this.ledger = ledger;
        this.codec = codec;
        this.snapshots = snapshots;
        this.claims = claims;
        this.events = new LedgerEvents(ledger, codec);
    }

    Ledger ledger() {
        return ledger;
    }

    LedgerEvents events() {
        return events;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> published) {
        if (published.isEmpty()) {
            return;
        }
        Recorded recorded = ledger.append(commit(published));
        CurrentUnitOfWork.ifStarted(unit -> unit.resources().put(RECORDED, recorded));
    }

    private Commit commit(List<? extends EventMessage<?>> published) {
        DomainEventMessage<?> first = (DomainEventMessage<?>) published.getFirst();
        String stream = first.getAggregateIdentifier();
        Map<String, String> metadata = texts(first.getMetaData());
        List<EventData> data = new ArrayList<>(published.size());
        List<Claim> claimed = new ArrayList<>();
        for (EventMessage<?> message : published) {
            if (!((DomainEventMessage<?>) message).getAggregateIdentifier().equals(stream)) {
                throw new IllegalStateException("A unit of work writes to one stream, not to %s and %s"
                        .formatted(stream, ((DomainEventMessage<?>) message).getAggregateIdentifier()));
            }
            data.add(codec.encode(message.getPayload(), stream));
            claimed.addAll(claims.claims(message.getPayload(), metadata));
        }
        return new Commit(stream, first.getSequenceNumber(), data, metadata, claimed);
    }

    private static Map<String, String> texts(MetaData metaData) {
        Map<String, String> texts = HashMap.newHashMap(metaData.size());
        metaData.forEach((key, value) -> texts.put(key, value.toString()));
        return texts;
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        long position = LedgerEvents.position(token);
        if (mayBlock) {
            awaitBeyond(position);
        }
        return events.after(position);
    }

    private void awaitBeyond(long position) {
        try {
            ledger.awaitBeyond(position, WAIT);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstSequence) {
        return new SequencedEvents(events.of(stream, firstSequence).iterator(), firstSequence - 1);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots
                .encode(snapshot.getAggregateIdentifier(), snapshot.getSequenceNumber(), snapshot.getPayload())
                .ifPresent(ledger::storeSnapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return ledger.snapshot(stream).flatMap(snapshot -> snapshots
                .decode(snapshot)
                .map(state -> new GenericDomainEventMessage<>("", stream, snapshot.sequence(), state)));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return Optional.of(ledger.lastSequence(stream)).filter(sequence -> sequence >= 0);
    }

    @Override
    public TrackingToken createTailToken() {
        return LedgerEvents.token(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return LedgerEvents.token(ledger.head());
    }

    /** The token just before the first commit that was recorded at that time or later. */
    @Override
    public TrackingToken createTokenAt(Instant time) {
        long before = 0;
        long head = ledger.head();
        while (before < head) {
            long middle = before + (head - before) / 2;
            List<RecordedCommit> next = ledger.readAll(middle, 1);
            if (next.isEmpty() || !next.getFirst().recordedAt().isBefore(time)) {
                head = middle;
            } else {
                before = next.getFirst().lastPosition();
            }
        }
        return LedgerEvents.token(before);
    }
}
