package io.tenure.lifecycle.events;

import java.time.Instant;

/** Everything that can have happened in the care for a customer. */
public sealed interface CareEvent permits RelationshipLevelChosen, ServiceStepPlanned, ServiceStepEnded, LeadJudged {

    String customerId();

    Instant occurredAt();
}
