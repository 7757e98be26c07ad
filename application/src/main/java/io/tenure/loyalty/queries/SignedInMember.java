package io.tenure.loyalty.queries;

import io.tenure.shared.domain.CustomerId;

/**
 * A member who has signed in to the page of his own.
 *
 * @param contact a keyed fingerprint of the contact point to which the code was sent: whoever has it no longer is not
 *     signed in any more
 */
public record SignedInMember(CustomerId customer, String contact) {}
