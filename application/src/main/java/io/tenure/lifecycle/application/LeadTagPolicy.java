package io.tenure.lifecycle.application;

import io.tenure.access.Caller;
import io.tenure.lifecycle.events.LeadJudged;
import io.tenure.lifecycle.events.LeadVerdict;
import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.application.port.in.Refusal;
import io.tenure.relationship.commands.TagCustomer;
import io.tenure.relationship.commands.UntagCustomer;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.OwnUnit;
import io.tenure.shared.policies.Policy;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * Has rules ask what a lead came to: a confirmed lead bears one tag and a dropped lead another, until it is judged
 * otherwise.
 */
final class LeadTagPolicy implements Policy {

    private static final String CONFIRMED = "lead-confirmed";
    private static final String DROPPED = "lead-dropped";

    private static final System.Logger LOG = System.getLogger(LeadTagPolicy.class.getName());

    private final ChangeCustomerUseCase changeCustomer;
    private final ExecutorService background;

    LeadTagPolicy(ChangeCustomerUseCase changeCustomer, ExecutorService background) {
        this.changeCustomer = changeCustomer;
        this.background = background;
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
        return event == LeadJudged.class;
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof LeadJudged judged) {
            OwnUnit.of(background, () -> tag(judged));
        }
    }

    /** False where the customer takes no tag: it was erased, or bears as many as there may be. */
    private boolean tag(LeadJudged judged) {
        CustomerId customer = new CustomerId(judged.customerId());
        Instant at = judged.occurredAt();
        Optional<String> wanted = tag(judged.verdict());
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
                    judged.customerId(),
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
