package io.tenure.shared.ledger;

/**
 * The state of a stream after an event, kept so that a long history need not be read again. Payload is sealed whole.
 *
 * @param sequence of the last event that the state includes
 */
public record Snapshot(String stream, long sequence, String type, int revision, byte[] payload) {}
