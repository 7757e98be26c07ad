package io.tenure.loyalty.application.port.in;

import io.tenure.loyalty.events.RulePoints;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sale is worth once goods came back.
 *
 * @param saleId the interaction
 * @param points that it has brought, all that came back counted off
 * @param rules that give them
 * @param member after it; null where the membership has ended
 */
public record TillRefund(
        String saleId,
        long points,
        List<RulePoints> rules,
        @Nullable TillMember member) {

    public TillRefund {
        rules = List.copyOf(rules);
    }
}
