package io.tenure.lifecycle.queries;

import java.util.List;

/**
 * The stages of one customer.
 *
 * @param current the last move in each model
 * @param history every move, the newest first; at most 200
 */
public record CustomerStages(String customerId, List<StageMoveView> current, List<StageMoveView> history) {}
