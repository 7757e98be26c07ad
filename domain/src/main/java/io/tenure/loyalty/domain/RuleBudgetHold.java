package io.tenure.loyalty.domain;

import java.time.Instant;

/**
 * What a purchase may have of a budget while it is counted.
 *
 * @param account the version of the account on which it may be counted
 * @param most points, those included that it has already
 * @param since when it was held
 */
public record RuleBudgetHold(String customerId, String purchaseId, long account, long most, Instant since) {}
