package io.tenure.alerts.domain;

import io.tenure.alerts.events.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert as far as decisions need it.
 *
 * @param verdict null while it is open
 */
public record KnownAlert(
        int number,
        String rule,
        Instant from,
        Instant until,
        @Nullable Verdict verdict) {

    boolean covers(String ofRule, Instant at) {
        return rule.equals(ofRule) && !at.isBefore(from) && at.isBefore(until);
    }

    KnownAlert closed(Verdict as) {
        return new KnownAlert(number, rule, from, until, as);
    }
}
