package io.tenure.value.events;

import java.util.List;

/**
 * Customers with like habits.
 *
 * @param number from 1; that of the nearest cluster of the run before, where there is one
 * @param share of the customers looked at
 * @param centre by feature, in deviations from the mean
 */
public record NeedsCluster(int number, double share, List<Double> centre) {}
