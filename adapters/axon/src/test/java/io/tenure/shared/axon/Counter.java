package io.tenure.shared.axon;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenure.shared.domain.Decision;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.Snapshot;
import io.tenure.shared.ledger.SnapshotCodec;
import java.util.Optional;
import java.util.stream.IntStream;

/** The smallest aggregate that shows everything: it counts, and refuses to go above its limit. */
final class Counter extends AggregateShell<Counter.CountCommand, Counter.Counted, Integer> {

    static final int LIMIT = 10_000;

    sealed interface CountCommand {
        String counter();
    }

    record Count(String counter, int by) implements CountCommand {}

    record Restart(String counter) implements CountCommand {}

    record Counted(int total) {}

    Counter(String id) {
        super(id, 0);
    }

    @Override
    protected Decision<Counted> decide(CountCommand command, Integer total) {
        if (command instanceof Count count) {
            return total + count.by() > LIMIT
                    ? Decision.rejected("counter.limit", "The limit is " + LIMIT)
                    : Decision.acceptedAll(IntStream.rangeClosed(1, count.by())
                            .mapToObj(step -> new Counted(total + step))
                            .toList());
        }
        return total == 0 ? Decision.nothing() : Decision.accepted(new Counted(0));
    }

    @Override
    protected Integer evolve(Integer total, Counted event) {
        return event.total();
    }

    static final class Codec implements EventCodec, SnapshotCodec {

        @Override
        public EventData encode(Object event, String subject) {
            return new EventData("counter.Counted", 1, bytes(((Counted) event).total()));
        }

        @Override
        public Object decode(EventData data, String subject) {
            return new Counted(Integer.parseInt(new String(data.payload(), UTF_8)));
        }

        @Override
        public Class<?> type(String type) {
            return Counted.class;
        }

        @Override
        public Optional<Snapshot> encode(String stream, long sequence, Object state) {
            return Optional.of(new Snapshot(stream, sequence, "counter.Total", 1, bytes((int) state)));
        }

        @Override
        public Optional<Object> decode(Snapshot snapshot) {
            return Optional.of(Integer.parseInt(new String(snapshot.payload(), UTF_8)));
        }

        private static byte[] bytes(int number) {
            return Integer.toString(number).getBytes(UTF_8);
        }
    }
}
