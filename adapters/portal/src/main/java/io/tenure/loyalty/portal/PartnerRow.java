package io.tenure.loyalty.portal;

import io.tenure.loyalty.programme.PartnerTerms;
import io.tenure.loyalty.queries.PartnerView;
import org.jspecify.annotations.Nullable;

/**
 * A partner, as a page shows it.
 *
 * @param terms of today; null before the first
 * @param month what was reckoned this month so far
 */
record PartnerRow(PartnerView view, @Nullable PartnerTerms terms, SettlementRow month) {}
