package io.tenure.loyalty.queries;

import io.tenure.loyalty.programme.PriceList;
import java.util.List;

/**
 * What a member has beside points; in the control group only what can be booked, once all may.
 *
 * @param tier by which; empty for none
 * @param prices the lists that hold today
 * @param soft those of the tier
 */
public record MemberBenefits(String tier, List<PriceList> prices, List<BookingRight> bookings, List<SoftRight> soft) {}
