package io.tenure.loyalty.events;

/**
 * A tier at the end of a simulated time, as it was and as it would have been.
 *
 * @param tier empty in a version without
 * @param members who were in it
 * @param simulatedMembers who would have been
 * @param given points to those who were in it
 * @param simulated points to those who would have been
 */
public record TierShift(String tier, long members, long simulatedMembers, long given, long simulated) {}
