package io.tenure.shared.axon;

import io.tenure.shared.events.RecordedEvent;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** An event of the ledger as Axon hands it around. A token never stands inside a commit. */
final class LedgerEventMessage implements DomainEventMessage<Object>, TrackedEventMessage<Object> {

    private final StoredEvent event;
    private final TrackingToken token;
    private final @Nullable MetaData metaData;

    private LedgerEventMessage(StoredEvent event, TrackingToken token, @Nullable MetaData metaData) {
        this.event = event;
        this.token = token;
        this.metaData = metaData;
    }

    static LedgerEventMessage of(StoredEvent event, GlobalSequenceTrackingToken token) {
        return new LedgerEventMessage(event, token, null);
    }

    StoredEvent event() {
        return event;
    }

    boolean isReplay() {
        return ReplayToken.isReplay(token);
    }

    RecordedEvent recorded() {
        return event.recorded(isReplay());
    }

    @Override
    public String getIdentifier() {
        return Long.toString(event.position());
    }

    @Override
    public Instant getTimestamp() {
        return event.commit().recordedAt();
    }

    @Override
    public String getAggregateIdentifier() {
        return event.commit().stream();
    }

    @Override
    public long getSequenceNumber() {
        return event.sequence();
    }

    @Override
    public String getType() {
        return "";
    }

    @Override
    public MetaData getMetaData() {
        return metaData == null ? MetaData.from(event.commit().metadata()) : metaData;
    }

    @Override
    public Object getPayload() {
        return event.payload();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Object> getPayloadType() {
        return (Class<Object>) event.type();
    }

    @Override
    public LedgerEventMessage withMetaData(Map<String, ?> newMetaData) {
        return new LedgerEventMessage(event, token, MetaData.from(newMetaData));
    }

    @Override
    public LedgerEventMessage andMetaData(Map<String, ?> additional) {
        return withMetaData(getMetaData().mergedWith(additional));
    }

    @Override
    public TrackingToken trackingToken() {
        return token;
    }

    @Override
    public LedgerEventMessage withTrackingToken(TrackingToken newToken) {
        return new LedgerEventMessage(event, newToken, metaData);
    }
}
