package io.tenure.loyalty.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;

/** What can be asked of how a member signs in to the page of his own. */
public sealed interface SignInCommand permits IssueSignInCode, TrySignInCode {

    CustomerId customer();

    Instant now();

    /** The stream of the ledger that holds the member's sign-ins. */
    default String stream() {
        return stream(customer());
    }

    static String stream(CustomerId customer) {
        return "loyalty-sign-ins-" + customer;
    }
}
