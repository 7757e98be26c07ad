package io.tenure.loyalty.queries;

import io.tenure.loyalty.programme.Partner;

/**
 * A partner as the latest version that names it has it.
 *
 * @param current whether the version in force names it
 * @param currency in which it is settled
 */
public record PartnerView(Partner partner, boolean current, String currency) {}
