package io.tenure.shared.ledger;

/**
 * One event as it is stored.
 *
 * @param type stable logical name, such as {@code relationship.InteractionRecorded}; letters, digits and dots
 * @param revision of the type's components, from 1
 * @param payload compact JSON in UTF-8 without a line break; personal components are sealed
 */
public record EventData(String type, int revision, byte[] payload) {}
