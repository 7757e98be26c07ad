package io.tenure.segmentation.application;

import io.tenure.access.AccessLog;
import io.tenure.facts.queries.AllFacts;
import io.tenure.facts.queries.EachDueCustomer;
import io.tenure.facts.queries.EveryCustomer;
import io.tenure.facts.queries.FactsFollower;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.segmentation.application.port.in.DraftSegmentUseCase;
import io.tenure.segmentation.application.port.in.ExportMembersUseCase;
import io.tenure.segmentation.application.port.in.PreviewSegmentUseCase;
import io.tenure.segmentation.application.port.in.PublishSegmentUseCase;
import io.tenure.segmentation.application.port.in.RetireSegmentUseCase;
import io.tenure.segmentation.domain.SegmentRules;
import io.tenure.segmentation.queries.SegmentQueries;
import io.tenure.shared.due.DueCustomers;
import io.tenure.shared.jobs.EveryHour;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.policies.Policy;
import io.tenure.shared.rules.Rules;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.views.Views;
import io.tenure.value.queries.AllValues;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The segmentation module put together: its use cases, queries and reactions on the ports given. */
public final class SegmentationModule {

    private final SegmentService service;
    private final Preview preview;
    private final ExportMembers export;
    private final SegmentQueries queries;
    private final FactsFollower follower;
    private final List<Policy> policies;
    private final List<Work> works;

    /**
     * What the module stands on.
     *
     * @param head of the ledger when it was opened
     */
    public record Ports(
            SegmentBook segments,
            MembershipBook memberships,
            Views views,
            AllFacts facts,
            AllValues values,
            CustomerQueries customers,
            Rules rules,
            DueCustomers due,
            Jobs jobs,
            Sealer sealer,
            AccessLog accessLog,
            ExecutorService background,
            InstantSource clock,
            long head) {}

    public SegmentationModule(Ports ports) {
        SegmentRules rules = new SegmentRules(ports.rules());
        SegmentRules drafts = new SegmentRules(ports.rules().ofDrafts());
        Plans plans = new Plans(ports.views(), rules);
        Caught caught = new Caught(ports.views());
        Evaluator evaluator = new Evaluator(
                ports.facts(),
                ports.values(),
                ports.views(),
                plans,
                caught,
                ports.memberships(),
                ports.due(),
                ports.background(),
                ports.clock(),
                ports.head());
        service = new SegmentService(ports.segments(), drafts, ports.views(), ports.customers(), ports.clock());
        preview = new Preview(ports.facts(), ports.values(), ports.views(), drafts, service::exists, ports.clock());
        export = new ExportMembers(ports.views(), ports.jobs(), ports.accessLog());
        queries = new SegmentReads(
                ports.views(),
                plans,
                drafts,
                new Conditions(ports.rules()),
                service::exists,
                ports.customers(),
                ports.jobs(),
                ports.accessLog());
        follower = new FactsOfSegments(evaluator);
        policies = List.of(
                new StagePolicy(ports.facts(), evaluator, caught, ports.jobs()),
                new PublicationPolicy(ports.jobs(), caught),
                new ErasureOfMemberships(ports.sealer()));
        works = List.of(
                new EveryCustomer(PublicationPolicy.EVALUATE, ports.facts(), evaluator::evaluateFor),
                new EveryCustomer(
                        StagePolicy.EVALUATE_ALL,
                        ports.facts(),
                        (_, customers) -> evaluator.evaluateAsStageChanged(customers)),
                new EachDueCustomer(
                        "evaluate-due-customers",
                        ports.facts(),
                        ports.due(),
                        ports.clock(),
                        evaluator::evaluateAsTimePassed),
                export,
                new ReckonMoney(ports.facts(), ports.values(), ports.views(), plans, ports.jobs(), ports.clock()),
                new EveryHour(ReckonMoney.NAME, ports.jobs(), ports.clock()));
    }

    public DraftSegmentUseCase draftSegment() {
        return service::draft;
    }

    public PublishSegmentUseCase publishSegment() {
        return service::publish;
    }

    public RetireSegmentUseCase retireSegment() {
        return service::retire;
    }

    public PreviewSegmentUseCase previewSegment() {
        return preview::preview;
    }

    public ExportMembersUseCase exportMembers() {
        return export::begin;
    }

    public SegmentQueries queries() {
        return queries;
    }

    /** Moves those whose facts have changed. */
    public FactsFollower follower() {
        return follower;
    }

    public List<Policy> policies() {
        return policies;
    }

    /** What is done in the background. */
    public List<Work> works() {
        return works;
    }
}
