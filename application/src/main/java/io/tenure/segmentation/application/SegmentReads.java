package io.tenure.segmentation.application;

import static io.tenure.segmentation.application.SegmentationViews.MEMBERSHIPS;
import static io.tenure.segmentation.application.SegmentationViews.SIZES;

import io.tenure.access.AccessDenied;
import io.tenure.access.AccessLog;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.segmentation.domain.SegmentColumns;
import io.tenure.segmentation.domain.SegmentRules;
import io.tenure.segmentation.queries.CustomerSegments;
import io.tenure.segmentation.queries.MembershipConditions;
import io.tenure.segmentation.queries.MembershipView;
import io.tenure.segmentation.queries.MoneyOfSegment;
import io.tenure.segmentation.queries.SegmentQueries;
import io.tenure.segmentation.queries.SegmentView;
import io.tenure.segmentation.queries.Turnover;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.jobs.EveryHour;
import io.tenure.shared.jobs.Job;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.RuleInvalid;
import io.tenure.shared.rules.RuleProblem;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Answers what can be read of segments, within what each caller may see. */
final class SegmentReads implements SegmentQueries {

    private static final int MOST_PAST = 200;

    private final Views views;
    private final Plans plans;
    private final SegmentRules rules;
    private final Conditions conditions;
    private final Predicate<String> exists;
    private final CustomerQueries customers;
    private final Jobs jobs;
    private final AccessLog accessLog;

    SegmentReads(
            Views views,
            Plans plans,
            SegmentRules rules,
            Conditions conditions,
            Predicate<String> exists,
            CustomerQueries customers,
            Jobs jobs,
            AccessLog accessLog) {
        this.views = views;
        this.plans = plans;
        this.rules = rules;
        this.conditions = conditions;
        this.exists = exists;
        this.customers = customers;
        this.jobs = jobs;
        this.accessLog = accessLog;
    }

    @Override
    public List<SegmentView> segments() {
        return plans.segments();
    }

    @Override
    public Optional<SegmentView> segment(String name) {
        return views.find(SegmentationViews.SEGMENTS, name);
    }

    @Override
    public long size(String segment) {
        return views.find(SIZES, segment).map(SegmentSizeView::members).orElse(0L);
    }

    @Override
    public List<Column> columns() {
        return SegmentColumns.list();
    }

    @Override
    public List<RuleProblem> problems(String rule) {
        try {
            rules.compile("rule", 0, rule, exists);
            return List.of();
        } catch (RuleInvalid invalid) {
            return invalid.problems();
        }
    }

    @Override
    public Page<MembershipView> members(
            String segment, @Nullable Instant at, @Nullable String after, int limit, Caller caller) {
        requireReader(caller);
        String known = known(segment, views).name();
        Page<MembershipView> page = views.page(MEMBERSHIPS, membersAt(known, at, after, limit));
        accessLog.read(
                caller,
                "segment-members",
                page.views().stream().map(MembershipView::customerId).toList());
        return page;
    }

    /** Those who belong to it now, or had entered at a time and left later, or not at all. */
    static ViewQuery membersAt(String segment, @Nullable Instant at, @Nullable String after, int limit) {
        Filter named = new Filter.Is("segment", segment);
        // A cursor belongs to its filters, so "now" must not be a moment that moves on from page to page.
        List<Filter> filters = at == null
                ? List.of(named, new Filter.Is("current", true))
                : List.of(
                        named,
                        new Filter.Between("entered", null, at.toEpochMilli() + 1),
                        new Filter.Between("left", at.toEpochMilli() + 1, null));
        return new ViewQuery(filters, null, "entered", false, after, limit);
    }

    @Override
    public List<Turnover> turnover(String segment, List<Instant> bounds, Caller caller) {
        requireReader(caller);
        return IntStream.range(1, bounds.size())
                .mapToObj(next -> turnover(segment, bounds.get(next - 1), bounds.get(next)))
                .toList();
    }

    private Turnover turnover(String segment, Instant from, Instant to) {
        return new Turnover(from, to, moves(segment, "entered", from, to), moves(segment, "left", from, to));
    }

    private long moves(String segment, String move, Instant from, Instant to) {
        List<Filter> filters = List.of(
                new Filter.Is("segment", segment), new Filter.Between(move, from.toEpochMilli(), to.toEpochMilli()));
        return views.count(MEMBERSHIPS, new ViewQuery(filters, null, null, false, null, 1), Long.MAX_VALUE);
    }

    @Override
    public Optional<CustomerSegments> ofCustomer(CustomerId customer, Caller caller) {
        return customers.records(customer, caller).map(records -> {
            accessLog.read(caller, "segments", List.of(customer.value()));
            Optional<StandingView> standing = views.find(SegmentationViews.STANDINGS, customer.value());
            return new CustomerSegments(
                    customer.value(),
                    stays(customer, new Filter.Is("current", true), ViewQuery.LARGEST_PAGE),
                    stays(customer, new Filter.Is("current", false), MOST_PAST),
                    standing.map(StandingView::undecided).orElse(Map.of()));
        });
    }

    @Override
    public Optional<MembershipConditions> conditions(CustomerId customer, String membership, Caller caller) {
        return customers.records(customer, caller).map(_ -> {
            accessLog.read(caller, "segments", List.of(customer.value()));
            // nobody reads the customer's page on the way, so that is not logged
            boolean erased = customers
                    .find(customer, Caller.SYSTEM)
                    .filter(CustomerView::erased)
                    .isPresent();
            return views.find(MEMBERSHIPS, membership)
                    .filter(stay -> stay.customerId().equals(customer.value()))
                    .map(stay -> conditions.of(stay, erased))
                    .orElseThrow(() -> Refusal.of(
                            "segmentation.unknown-membership",
                            "The customer has no such stay: name one of `GET .../customers/{id}/segments`"));
        });
    }

    private List<MembershipView> stays(CustomerId customer, Filter which, int limit) {
        List<Filter> filters = List.of(new Filter.Is("customer", customer.value()), which);
        return views.page(MEMBERSHIPS, new ViewQuery(filters, null, "entered", true, null, limit))
                .views();
    }

    @Override
    public MoneyOfSegment money(String segment, Caller caller) {
        requireReader(caller);
        SegmentView known = known(segment, views);
        return EveryHour.last(ReckonMoney.NAME, jobs)
                .flatMap(job -> jobs.result(job.id()).flatMap(file -> money(known, job, file)))
                .orElseGet(() -> new MoneyOfSegment(null, List.of()));
    }

    private static Optional<MoneyOfSegment> money(SegmentView segment, Job job, Path file) {
        try {
            return ReckonMoney.read(file, segment).map(items -> new MoneyOfSegment(job.requested(), items));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Job> export(String job, Caller caller) {
        requireReader(caller);
        return jobs.find(job).filter(found -> found.work().equals(ExportMembers.NAME));
    }

    @Override
    public Optional<Path> exported(String job, Caller caller) {
        return export(job, caller).flatMap(found -> jobs.result(found.id()));
    }

    static SegmentView known(String segment, Views views) {
        return views.find(SegmentationViews.SEGMENTS, segment)
                .orElseThrow(() -> Refusal.of(
                        "segmentation.unknown-segment",
                        "There is no segment '" + segment + "': name one that is listed"));
    }

    static void requireReader(Caller caller) {
        if (!caller.hasAny(Role.MARKETER, Role.AUDITOR, Role.INTEGRATION, Role.ADMIN)) {
            throw new AccessDenied("Reading the members of a segment takes the role MARKETER, AUDITOR, INTEGRATION or"
                    + " ADMIN; '" + caller.name() + "' has none of them");
        }
    }
}
