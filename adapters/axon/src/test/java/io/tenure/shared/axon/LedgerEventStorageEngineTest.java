package io.tenure.shared.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.axon.Counter.Counted;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.Test;

class LedgerEventStorageEngineTest {

    private final Counter.Codec codec = new Counter.Codec();
    private final LedgerInMemory ledger = new LedgerInMemory();
    private final LedgerEventStorageEngine engine =
            new LedgerEventStorageEngine(ledger, codec, codec, (event, metadata) -> List.of());

    @Test
    void readsAStreamFromASequenceInsideACommit() {
        engine.appendEvents(event("a", 0, 1), event("a", 1, 2), event("a", 2, 3));
        engine.appendEvents(event("b", 0, 9));
        engine.appendEvents(event("a", 3, 4));

        assertThat(engine.readEvents("a", 1).asStream())
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void tellsTheLastSequenceOfAStreamWithoutEvents() {
        assertThat(engine.readEvents("a", 0).getLastSequenceNumber()).isEqualTo(-1);
        assertThat(engine.lastSequenceNumberFor("a")).isEmpty();
    }

    @Test
    void tellsTheLastSequenceOfAStream() {
        engine.appendEvents(event("a", 0, 1), event("a", 1, 2));

        assertThat(engine.lastSequenceNumberFor("a")).contains(1L);
    }

    @Test
    void streamsEverythingAfterATokenInOrder() {
        IntStream.range(0, 700).forEach(step -> engine.appendEvents(event("s" + step, 0, step)));

        assertThat(engine.readEvents(new GlobalSequenceTrackingToken(2), false).<Object>map(Message::getPayload))
                .containsExactlyElementsOf(
                        IntStream.range(2, 700).<Object>mapToObj(Counted::new).toList());
    }

    @Test
    void givesTheEventsOfACommitTheTokenOfItsLastOne() {
        engine.appendEvents(event("a", 0, 1), event("a", 1, 2));

        assertThat(engine.readEvents(null, true).<TrackingToken>map(TrackedEventMessage::trackingToken))
                .containsExactly(new GlobalSequenceTrackingToken(2), new GlobalSequenceTrackingToken(2));
    }

    @Test
    void refusesToWriteToTwoStreamsAtOnce() {
        assertThatThrownBy(() -> engine.appendEvents(event("a", 0, 1), event("b", 0, 1)))
                .hasMessageContaining("one stream, not to a and b");
        assertThat(ledger.head()).isZero();
    }

    @Test
    void findsTheTokensOfTailAndHead() {
        engine.appendEvents(event("a", 0, 1), event("a", 1, 2));

        assertThat(engine.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
    }

    @Test
    void findsTheTokenBeforeAnInstant() {
        IntStream.range(0, 20).forEach(step -> engine.appendEvents(event("s" + step, 0, 1), event("s" + step, 1, 2)));
        Instant first = ledger.readAll(0, 1).getFirst().recordedAt();
        Instant last = ledger.readAll(38, 1).getFirst().recordedAt();

        assertThat(engine.createTokenAt(first)).isEqualTo(engine.createTailToken());
        assertThat(engine.createTokenAt(last.plusMillis(1))).isEqualTo(engine.createHeadToken());
        assertThat(engine.readEvents(engine.createTokenAt(last), false))
                .isNotEmpty()
                .allMatch(message -> message.getTimestamp().equals(last));
    }

    @Test
    void keepsASnapshotAndFindsIt() {
        engine.storeSnapshot(new GenericDomainEventMessage<>("", "a", 41, 7));

        assertThat(engine.readSnapshot("a")).hasValueSatisfying(snapshot -> {
            assertThat(snapshot.getPayload()).isEqualTo(7);
            assertThat(snapshot.getSequenceNumber()).isEqualTo(41);
        });
    }

    private static DomainEventMessage<Counted> event(String stream, long sequence, int total) {
        return new GenericDomainEventMessage<>("", stream, sequence, new Counted(total));
    }
}
