package io.tenure.shared.ledger;

/** Turns domain events into what the ledger stores and back, sealing personal components on the way. */
public interface EventCodec {

    EventData encode(Object event, String subject);

    /** The event as its newest revision; personal components whose key is gone read as erased. */
    Object decode(EventData data, String subject);

    /** The class that {@link #decode} gives for a stored type. */
    Class<?> type(String type);
}
