package io.tenure.value.events;

/**
 * Whether what is said of loyal customers holds for these.
 *
 * @param myth cost-less-to-serve, pay-more or recommend-more
 * @param verdict HOLDS, THE_REVERSE_HOLDS, NOT_SHOWN or TOO_FEW_CUSTOMERS
 */
public record MythFinding(String myth, String verdict, double correlation, long customers) {}
