package io.tenure.loyalty.queries;

import io.tenure.loyalty.programme.PriceList;
import java.util.List;

/**
 * What a member has beside points.
 *
 * @param tier by which; empty for none
 * @param prices the lists that hold today
 * @param soft those of the tier
 */
public record MemberBenefits(String tier, List<PriceList> prices, List<BookingRight> bookings, List<SoftRight> soft) {}
