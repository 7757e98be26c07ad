package io.tenure.segmentation.queries;

import io.tenure.access.Caller;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.jobs.Job;
import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.RuleProblem;
import io.tenure.shared.views.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be read of segments and of who belongs to them. */
public interface SegmentQueries {

    /** All segments, in the order of their names. */
    List<SegmentView> segments();

    Optional<SegmentView> segment(String name);

    /** How many customers belong to a segment now. */
    long size(String segment);

    /** What rules may ask for. */
    List<Column> columns();

    /** What is wrong with a rule; empty when nothing is. */
    List<RuleProblem> problems(String rule);

    /**
     * Who belonged to a segment at a time, and why, in the order of entry; for callers who see all customers. Logged.
     *
     * @param at null for now, whenever the next page is asked for
     * @param after the cursor of the page before; null for the first
     * @throws io.tenure.shared.outcome.Refusal when there is no such segment
     */
    Page<MembershipView> members(
            String segment, @Nullable Instant at, @Nullable String after, int limit, Caller caller);

    /**
     * How many entered and left a segment, for callers who see all customers.
     *
     * @param bounds moments in ascending order; each two that follow each other are one period
     */
    List<Turnover> turnover(String segment, List<Instant> bounds, Caller caller);

    /**
     * What the members brought and cost by the last reckoning, for callers who see all customers.
     *
     * @throws io.tenure.shared.outcome.Refusal when there is no such segment
     */
    MoneyOfSegment money(String segment, Caller caller);

    /** Where a customer belongs and belonged, and why; empty when the caller may not see it. Logged. */
    Optional<CustomerSegments> ofCustomer(CustomerId customer, Caller caller);

    /**
     * Which conditions of the rule decided on a stay of a customer. Empty when the caller may not see the customer.
     * Logged.
     *
     * @param membership the id of the stay
     * @throws io.tenure.shared.outcome.Refusal when it has no such stay
     */
    Optional<MembershipConditions> conditions(CustomerId customer, String membership, Caller caller);

    /** How far an export has come; empty when there is none. */
    Optional<Job> export(String job, Caller caller);

    /** The file of an export, once it is done. */
    Optional<Path> exported(String job, Caller caller);
}
