package io.tenure.lifecycle.application;

import io.tenure.access.Caller;
import io.tenure.lifecycle.events.LeadJudged;
import io.tenure.lifecycle.events.LeadVerdict;
import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.commands.TagCustomer;
import io.tenure.relationship.commands.UntagCustomer;
import io.tenure.relationship.events.CustomerMerged;
import io.tenure.relationship.events.CustomerSplit;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.OwnUnit;
import io.tenure.shared.policies.Policy;
import io.tenure.shared.views.Views;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.LongSupplier;

/**
 * Has rules ask what a lead came to: a confirmed lead bears one tag and a dropped lead another, until it is judged
 * otherwise. Records of one customer bear that of the lead that was judged last, and each its own again after a split.
 */
final class LeadTagPolicy implements Policy {

    private static final String CONFIRMED = "lead-confirmed";
    private static final String DROPPED = "lead-dropped";

    private static final System.Logger LOG = System.getLogger(LeadTagPolicy.class.getName());

    private static final Set<Class<?>> HEARD = Set.of(LeadJudged.class, CustomerMerged.class, CustomerSplit.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ChangeCustomerUseCase changeCustomer;
    private final CustomerQueries customers;
    private final Views views;
    private final CareOfRecords all;
    private final ExecutorService background;
    private final LongSupplier head;

    LeadTagPolicy(
            ChangeCustomerUseCase changeCustomer,
            CustomerQueries customers,
            Views views,
            ExecutorService background,
            LongSupplier head) {
        this.changeCustomer = changeCustomer;
        this.customers = customers;
        this.views = views;
        this.all = new CareOfRecords(views);
        this.background = background;
        this.head = head;
    }

    @Override
    public String name() {
        return "lifecycle-lead-tags";
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.FIRST_EVENT;
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return HEARD.contains(event);
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case LeadJudged judged ->
                OwnUnit.of(
                        background,
                        () -> tag(new CustomerId(judged.customerId()), tag(judged.verdict()), judged.occurredAt()));
            case CustomerMerged merged -> anew(List.of(merged.customerId()), merged.occurredAt(), recorded.position());
            case CustomerSplit split ->
                anew(List.of(split.customerId(), split.from()), split.occurredAt(), recorded.position());
            default -> {}
        }
    }

    /** Which records are one customer has changed, and so has which lead was judged last. */
    private void anew(List<String> records, Instant at, long position) {
        List<CareView> cares = OwnUnit.of(background, () -> cares(records, position));
        if (cares.stream().anyMatch(care -> care.lead() != null)) {
            cares.forEach(care -> OwnUnit.of(
                    background,
                    () -> tag(
                            new CustomerId(care.customerId()),
                            Optional.ofNullable(care.lead()).flatMap(lead -> tag(lead.verdict())),
                            at)));
        }
    }

    private List<CareView> cares(List<String> records, long position) throws InterruptedException {
        if (!customers.awaitVisible(position) || !views.awaitProgress(CareViews.PROJECTION, position, PATIENCE)) {
            throw new IllegalStateException("Views do not show yet which records are one customer");
        }
        return records.stream()
                .flatMap(record -> customers.survivor(new CustomerId(record), Caller.SYSTEM).stream())
                .flatMap(customer -> customers.records(customer, Caller.SYSTEM).stream())
                .map(all::together)
                .toList();
    }

    /** False where the customer takes no tag: it was erased, or bears as many as there may be. */
    private boolean tag(CustomerId customer, Optional<String> wanted, Instant at) {
        // which record bears a tag is asked of the views: they must show the last one of ours
        if (!customers.awaitVisible(head.getAsLong())) {
            throw new IllegalStateException("Views do not show yet which records bear which tag");
        }
        try {
            // what no longer holds goes first: no rule must see both
            for (String tag : List.of(CONFIRMED, DROPPED)) {
                if (!wanted.equals(Optional.of(tag))) {
                    changeCustomer.change(new UntagCustomer(customer, tag, at), null, Caller.SYSTEM);
                }
            }
            wanted.ifPresent(tag -> changeCustomer.change(new TagCustomer(customer, tag, at), null, Caller.SYSTEM));
            return true;
        } catch (Refusal refused) {
            LOG.log(
                    Level.WARNING,
                    "Customer {0} does not bear its lead''s verdict as a tag: {1}",
                    customer,
                    refused.getMessage());
            return false;
        }
    }

    private static Optional<String> tag(LeadVerdict verdict) {
        return switch (verdict) {
            case CONFIRMED -> Optional.of(CONFIRMED);
            case DROPPED -> Optional.of(DROPPED);
            case CALL_BACK -> Optional.empty();
        };
    }
}
