package io.tenure.alerts.domain;

import io.tenure.alerts.events.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The alerts of one subject, the oldest first; the latest thousand.
 *
 * @param last the number of the last one; 0 when there was none
 */
public record Watch(int last, List<KnownAlert> alerts) {

    static final Watch NONE = new Watch(0, List.of());

    private static final int MOST = 1_000;

    public Watch {
        alerts = List.copyOf(alerts);
    }

    Optional<KnownAlert> find(int number) {
        return alerts.stream().filter(alert -> alert.number() == number).findFirst();
    }

    boolean covers(String rule, Instant at) {
        return alerts.stream().anyMatch(alert -> alert.covers(rule, at));
    }

    Watch with(KnownAlert alert) {
        List<KnownAlert> all = new ArrayList<>(alerts);
        all.add(alert);
        return new Watch(alert.number(), all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    Watch closed(int number, Verdict verdict) {
        return new Watch(
                last,
                alerts.stream()
                        .map(alert -> alert.number() == number ? alert.closed(verdict) : alert)
                        .toList());
    }
}
