package io.tenure.loyalty.events;

import java.time.Instant;

/** What can have happened when a member signs in to the page of his own. */
public sealed interface SignInEvent permits SignInCodeIssued, SignInCodeMistyped, MemberSignedIn {

    String customerId();

    String attempt();

    Instant occurredAt();
}
