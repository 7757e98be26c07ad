package io.tenure.shared.axon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.LockingRepository;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads aggregates as they stand, those included of which nothing is recorded yet. The states used last stay in memory;
 * that is safe because they are immutable, kept only once recorded, and the ledger refuses a commit made on an old one.
 *
 * @param <A> the shell
 * @param <S> its state
 */
public final class DeciderRepository<A extends AggregateShell<?, ?, S>, S>
        extends LockingRepository<A, EventSourcedAggregate<A>> {

    private static final Logger LOG = LoggerFactory.getLogger(DeciderRepository.class);
    private static final int REMEMBERED = 10_000;
    private static final int EVENTS_PER_SNAPSHOT = 25;

    private final LedgerEventStore events;
    private final Function<String, A> shell;
    private final Class<S> stateType;
    private final Executor snapshots;
    private final int eventsPerSnapshot;
    private final Cache<String, Remembered<S>> memory = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();

    /** @param snapshots where snapshots are taken, outside the command */
    public DeciderRepository(
            LedgerEventStore events, Class<A> type, Class<S> stateType, Function<String, A> shell, Executor snapshots) {
        this(events, type, stateType, shell, snapshots, EVENTS_PER_SNAPSHOT);
    }

    /**
     * The same for events that are read much quicker than a snapshot is made.
     *
     * @param eventsPerSnapshot so many, at most, are read beyond the last snapshot
     */
    public DeciderRepository(
            LedgerEventStore events,
            Class<A> type,
            Class<S> stateType,
            Function<String, A> shell,
            Executor snapshots,
            int eventsPerSnapshot) {
        super(new Builder<A>(type).lockFactory(StreamLocks.patient()));
        this.events = events;
        this.shell = shell;
        this.stateType = stateType;
        this.snapshots = snapshots;
        this.eventsPerSnapshot = eventsPerSnapshot;
    }

    /** Takes in what the ledger has of a stream beyond what is remembered; returns the last sequence, -1 for none. */
    long catchUp(String id) {
        return asRecorded(id, Long.MAX_VALUE).sequence();
    }

    /** The same up to a sequence, for a command that the ledger refuses if there is more. */
    void catchUp(String id, long lastSequence) {
        asRecorded(id, lastSequence);
    }

    /** What is recorded in a stream after a sequence. */
    Stream<Object> eventsAfter(String id, long sequence) {
        return events.engine().readEvents(id, sequence + 1).asStream().map(Message::getPayload);
    }

    /** Whether anything is recorded in a stream: what is remembered has been. */
    public boolean hasBegun(String id) {
        return memory.getIfPresent(id) != null || events.engine().ledger().lastSequence(id) >= 0;
    }

    /** The state as the ledger has it now, for whoever only looks at it. */
    public S current(String id) {
        return asRecorded(id, Long.MAX_VALUE).state();
    }

    /** The same with the sequence of its last event. */
    public Remembered<S> asRecorded(String id) {
        return asRecorded(id, Long.MAX_VALUE);
    }

    /** Takes a state that somebody else has folded from the events up to its sequence, unless a newer one is known. */
    public void remember(String id, Remembered<S> folded) {
        memory.asMap().merge(id, folded, Remembered::newer);
    }

    private Remembered<S> asRecorded(String id, long lastSequence) {
        A root = shell.apply(id);
        Remembered<S> known = memory.getIfPresent(id);
        long sequence;
        if (known == null) {
            sequence = resume(root);
        } else {
            root.resume(known.state());
            sequence = known.sequence();
        }
        DomainEventStream news = events.engine().readEvents(id, sequence + 1);
        while (news.getLastSequenceNumber() < lastSequence && news.hasNext()) {
            root.replay(news.next().getPayload());
        }
        Remembered<S> now = new Remembered<>(root.state(), news.getLastSequenceNumber());
        if (known == null ? now.sequence() >= 0 : now.sequence() > sequence) {
            memory.asMap().merge(id, now, Remembered::newer);
        }
        return now;
    }

    @Override
    protected EventSourcedAggregate<A> doLoadWithLock(String id, @Nullable Long expectedVersion) {
        A root = shell.apply(id);
        EventSourcedAggregate<A> aggregate =
                EventSourcedAggregate.initialize(root, aggregateModel(), events, NoSnapshotTriggerDefinition.TRIGGER);
        Remembered<S> known = remembered(id);
        if (known == null) {
            aggregate.initializeState(events.engine().readEvents(id, resume(root) + 1));
            recorded(aggregate).ifPresent(state -> memory.put(id, state));
        } else {
            root.resume(known.state());
            aggregate.initSequence(known.sequence());
        }
        return aggregate;
    }

    /**
     * A state to decide on: what others are known to have written since is taken in, so that it is not made in vain.
     */
    private @Nullable Remembered<S> remembered(String id) {
        Remembered<S> known = memory.getIfPresent(id);
        long heard = events.engine().ledger().heard(id);
        return known == null || known.sequence() >= heard ? known : asRecorded(id, heard);
    }

    private Optional<Remembered<S>> recorded(EventSourcedAggregate<A> aggregate) {
        return Optional.ofNullable(aggregate.lastSequence())
                .map(sequence -> new Remembered<>(aggregate.getAggregateRoot().state(), sequence));
    }

    /** Most streams are too short for a snapshot, and their end is to be asked for anyway. */
    private long resume(A root) {
        if (events.engine().ledger().lastSequence(root.id()) < eventsPerSnapshot) {
            return -1;
        }
        return events.engine()
                .readSnapshot(root.id())
                .filter(snapshot -> stateType.isInstance(snapshot.getPayload()))
                .map(snapshot -> {
                    root.resume(stateType.cast(snapshot.getPayload()));
                    return snapshot.getSequenceNumber();
                })
                .orElse(-1L);
    }

    @Override
    protected void doSaveWithLock(EventSourcedAggregate<A> aggregate) {
        String id = aggregate.getAggregateRoot().id();
        CurrentUnitOfWork.get().afterCommit(unit -> recorded(aggregate).ifPresent(state -> decided(id, state)));
    }

    private void decided(String id, Remembered<S> now) {
        Remembered<S> before = memory.asMap().put(id, now);
        if (before != null && before.sequence() / eventsPerSnapshot != now.sequence() / eventsPerSnapshot) {
            snapshots.execute(() -> takeSnapshot(id, now.state(), now.sequence()));
        }
    }

    private void takeSnapshot(String id, S state, long sequence) {
        try {
            events.storeSnapshot(new GenericDomainEventMessage<>("", id, sequence, state));
        } catch (RuntimeException failure) {
            LOG.warn("No snapshot of {} at {} was taken; its events are read instead", id, sequence, failure);
        }
    }

    @Override
    protected EventSourcedAggregate<A> doCreateNewForLock(Callable<A> factory) {
        throw new UnsupportedOperationException("Load the aggregate; nothing need be recorded of it");
    }

    @Override
    protected void doDeleteWithLock(EventSourcedAggregate<A> aggregate) {
        throw new UnsupportedOperationException("The ledger is append-only; record an event that ends the stream");
    }

    private static final class Builder<A> extends LockingRepository.Builder<A> {
        private Builder(Class<A> type) {
            super(type);
        }
    }
}
