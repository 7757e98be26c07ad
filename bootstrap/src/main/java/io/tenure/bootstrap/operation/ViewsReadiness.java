package io.tenure.bootstrap.operation;

import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.projections.ProjectionStatus;
import io.tenure.shared.projections.Projections;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the views may be asked. Not before they have come as far as the ledger was when the server started, and not
 * while one of them fails. How far they are behind later on is measured, and no reason to send nobody here: other
 * servers would be no further.
 */
final class ViewsReadiness implements HealthIndicator {

    private final Projections projections;
    private final long headAtStart;

    ViewsReadiness(Projections projections, Ledger ledger) {
        this.projections = projections;
        this.headAtStart = ledger.head();
    }

    @Override
    public Health health() {
        List<ProjectionStatus> all = projections.status();
        Health.Builder health = all.stream().anyMatch(each -> each.error() != null)
                ? Health.down()
                : all.stream().allMatch(each -> each.position() >= headAtStart) ? Health.up() : Health.outOfService();
        all.forEach(each -> health.withDetail(each.name(), Math.max(0, each.head() - each.position())));
        return health.build();
    }
}
