package io.tenure.loyalty.application.port.in;

import org.jspecify.annotations.Nullable;

/**
 * A reward that a member gets at a till.
 *
 * @param points that it cost
 * @param confirmation what the till prints, and whoever hands the piece out compares with the page of the member
 * @param member after it; null where the membership has ended since
 */
public record TillHandOut(
        String reward,
        long points,
        String confirmation,
        @Nullable TillMember member) {}
