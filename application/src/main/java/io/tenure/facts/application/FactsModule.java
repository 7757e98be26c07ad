package io.tenure.facts.application;

import io.tenure.access.AccessLog;
import io.tenure.facts.domain.FactsFold;
import io.tenure.facts.queries.AllFacts;
import io.tenure.facts.queries.FactsCompanion;
import io.tenure.facts.queries.FactsFollower;
import io.tenure.facts.queries.FactsQueries;
import io.tenure.relationship.queries.CustomerEvents;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.nodes.Duties;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.projections.Projection;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** The facts module put together on the ports given. */
public final class FactsModule {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Projection projection;
    private final FactsQueries queries;
    private final AllFacts all;

    /**
     * What the module stands on.
     *
     * @param zone in which days are cut for customers who have no time zone of their own; views are to be rebuilt when
     *     it changes
     */
    public record Ports(
            Views views,
            CustomerQueries customers,
            CustomerEvents events,
            AccessLog accessLog,
            FactsCompanion companion,
            ZoneId zone) {}

    public FactsModule(Ports ports) {
        FactsFold fold = new FactsFold(ports.zone());
        projection = new FactsProjection(fold, ports.events()::ofRecord, ports.companion());
        queries = new FactsReads(ports.views(), fold, ports.customers(), ports.events(), ports.accessLog());
        all = new StoredFacts(ports.views(), new PastFacts(fold, ports.events()));
    }

    /** Lets modules follow the facts; nothing begins before it is started. */
    public FactsFollowing following(List<FactsFollower> followers, PolicyProgress progress, Duties duties) {
        return new FactsFollowing(all, followers, progress, PAUSE, duties);
    }

    public Projection projection() {
        return projection;
    }

    public FactsQueries queries() {
        return queries;
    }

    public AllFacts all() {
        return all;
    }
}
