package io.tenure.loyalty.application.port.in;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A reward that a member gets at a till.
 *
 * @param points that it cost
 * @param money to be taken beside the points; null for none
 * @param currency of the money
 * @param confirmation what the till prints, and whoever hands the piece out compares with the page of the member
 * @param member after it; null where the membership has ended since
 */
public record TillHandOut(
        String reward,
        long points,
        @Nullable BigDecimal money,
        @Nullable String currency,
        String confirmation,
        @Nullable TillMember member) {}
