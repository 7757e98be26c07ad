package io.tenure.value.events;

/**
 * A habit that clusters are told apart by.
 *
 * @param name such as online
 * @param mean of the customers looked at
 * @param deviation of them; 0 for a habit that all share, which tells nothing
 */
public record NeedsFeature(String name, double mean, double deviation) {}
