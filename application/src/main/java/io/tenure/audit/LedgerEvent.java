package io.tenure.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One event as the ledger holds it, opened as far as its keys still exist.
 *
 * @param sequence in the stream, from 0
 * @param recordedAt when the ledger learned it
 * @param metadata who did it and why, see {@link io.tenure.shared.ledger.Metadata}
 * @param data the event itself, as its newest revision
 * @param commitHash SHA-256 of its commit and all before it, in hexadecimal
 */
public record LedgerEvent(
        long position,
        String stream,
        long sequence,
        Instant recordedAt,
        String type,
        int revision,
        Map<String, String> metadata,
        Object data,
        String commitHash) {}
