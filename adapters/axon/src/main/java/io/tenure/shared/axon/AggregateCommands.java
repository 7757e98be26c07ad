package io.tenure.shared.axon;

import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Rejection;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.ledger.Recorded;
import io.tenure.shared.ledger.StreamConflict;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;

/**
 * Sends the commands of one sealed family over the command bus to their aggregate and tells what became of them.
 *
 * @param <C> the sealed commands
 * @param <E> the sealed events
 * @param <A> the shell of the aggregate
 */
public final class AggregateCommands<C, E, A extends AggregateShell<C, E, ?>> {

    private static final int ATTEMPTS = 10;
    private static final long BACK_OFF_NANOS = 1_000_000;

    private final CommandBus bus;
    private final DeciderRepository<A, ?> repository;
    private final Class<C> family;
    private final Function<C, String> target;

    public AggregateCommands(
            CommandBus bus, DeciderRepository<A, ?> repository, Class<C> family, Function<C, String> target) {
        this.bus = bus;
        this.repository = repository;
        this.family = family;
        this.target = target;
        Arrays.stream(family.getPermittedSubclasses()).forEach(type -> bus.subscribe(type.getName(), this::handle));
    }

    /**
     * Decides and records a command. A lost race is decided anew on fresh state, and so is an answer that records
     * nothing where the ledger has more than was remembered: only recording would have noticed that.
     *
     * @throws StreamConflict when every attempt lost its race
     */
    public Handled<E> send(C command, Map<String, String> metadata, Optional<Expected> expected) {
        Map<String, Object> envelope = new HashMap<>(metadata);
        Correlation.carryInto(envelope);
        envelope.put(Metadata.COMMAND, command.getClass().getSimpleName());
        expected.ifPresent(value -> envelope.put(Expected.KEY, value));
        String id = target.apply(command);
        Handled<E> handled = sendUntilRecorded(id, command, envelope);
        for (int attempt = 1; attempt < ATTEMPTS && isOld(handled, id); attempt++) {
            handled = sendUntilRecorded(id, command, envelope);
        }
        return handled;
    }

    private boolean isOld(Handled<E> handled, String id) {
        return handled.recorded().isEmpty() && repository.catchUp(id) > handled.sequence();
    }

    private Handled<E> sendUntilRecorded(String id, C command, Map<String, Object> envelope) {
        for (int attempt = 1; ; attempt++) {
            try {
                return sendOnce(command, envelope);
            } catch (StreamConflict conflict) {
                if (attempt == ATTEMPTS) {
                    throw conflict;
                }
                if (attempt > 1) {
                    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(BACK_OFF_NANOS << attempt));
                }
                repository.catchUp(id, conflict.actualSequence() - 1);
            }
        }
    }

    private Handled<E> sendOnce(C command, Map<String, Object> envelope) {
        FutureCallback<C, Answer<E>> callback = new FutureCallback<>();
        bus.dispatch(message(command, envelope), callback);
        CommandResultMessage<? extends Answer<E>> answer = callback.join();
        if (answer.isExceptional()) {
            throw unchecked(answer.exceptionResult());
        }
        return answer.getPayload().handled();
    }

    private CommandMessage<C> message(C command, Map<String, Object> envelope) {
        String id = IdentifierFactory.getInstance().generateIdentifier();
        envelope.put(Metadata.COMMAND_ID, id);
        return new GenericCommandMessage<>(
                new GenericMessage<>(id, command, MetaData.from(envelope)),
                command.getClass().getName());
    }

    private Answer<E> handle(CommandMessage<?> message) {
        C command = family.cast(message.getPayload());
        Aggregate<A> aggregate = repository.load(target.apply(command));
        Decision<E> decision = unexpected(message.getMetaData(), aggregate, target.apply(command))
                .<Decision<E>>map(Decision.Rejected::new)
                .orElseGet(() -> aggregate.invoke(shell -> shell.handle(command, lasting(message.getMetaData()))));
        return new Answer<>(decision, aggregate, CurrentUnitOfWork.get());
    }

    private Optional<Rejection> unexpected(MetaData metaData, Aggregate<?> aggregate, String id) {
        return metaData.get(Expected.KEY) instanceof Expected expected && !meets(expected, sequence(aggregate), id)
                ? Optional.of(expected.otherwise())
                : Optional.empty();
    }

    private boolean meets(Expected expected, long sequence, String id) {
        return expected.sequence() == sequence
                || (expected.sequence() < sequence
                        && repository.eventsAfter(id, expected.sequence()).allMatch(expected.overlooked()));
    }

    private static MetaData lasting(MetaData metaData) {
        return metaData.containsKey(Expected.KEY) ? metaData.withoutKeys(Set.of(Expected.KEY)) : metaData;
    }

    private static long sequence(Aggregate<?> aggregate) {
        return Optional.ofNullable(aggregate.version()).orElse(-1L);
    }

    private static RuntimeException unchecked(Throwable failure) {
        return failure instanceof RuntimeException exception
                ? exception
                : new IllegalStateException("The command could not be carried out", failure);
    }

    /** What the handler leaves behind; where it was recorded is known once its unit of work has ended. */
    private record Answer<E>(Decision<E> decision, Aggregate<?> aggregate, UnitOfWork<?> unit) {

        Handled<E> handled() {
            return new Handled<>(
                    decision,
                    sequence(aggregate),
                    Optional.ofNullable(unit.<Recorded>getResource(LedgerEventStorageEngine.RECORDED)));
        }
    }
}
