package io.tenure.loyalty.application.port.in;

import io.tenure.loyalty.events.RulePoints;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a purchase is worth to a member.
 *
 * @param saleId the interaction; empty for a purchase that has not taken place
 * @param points that it brings, or has brought, all that came back counted off
 * @param rules that give them
 * @param prices of the lines on which the member saves
 * @param payable what points could pay at most beside the rest; null where they have no value in money, and of a sale
 * @param member after it
 */
public record TillAnswer(
        String saleId,
        long points,
        List<RulePoints> rules,
        List<TillPrice> prices,
        TillPayment payment,
        @Nullable TillPayable payable,
        TillMember member) {}
