package io.tenure.shared.axon;

import io.tenure.shared.ledger.Metadata;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.slf4j.MDC.MDCCloseable;

/** What ties commits of one request together: from the thread to what it records, and on to what follows from that. */
final class Correlation {

    private static final List<String> KEYS = List.of(Metadata.CORRELATION_ID, Metadata.TRACE_PARENT);

    private Correlation() {}

    /** Adds what the thread has of its request to the metadata of a command. */
    static void carryInto(Map<String, Object> metadata) {
        for (String key : KEYS) {
            @Nullable String value = MDC.get(key);
            if (value != null) {
                metadata.put(key, value);
            }
        }
    }

    /** Lets a thread go on with the request that an event comes from. */
    static void inThread(Map<String, String> metadata, Runnable reaction) {
        try (MDCCloseable _ = put(metadata, Metadata.CORRELATION_ID);
                MDCCloseable _ = put(metadata, Metadata.TRACE_PARENT)) {
            reaction.run();
        }
    }

    private static MDCCloseable put(Map<String, String> metadata, String key) {
        return MDC.putCloseable(key, metadata.get(key));
    }
}
