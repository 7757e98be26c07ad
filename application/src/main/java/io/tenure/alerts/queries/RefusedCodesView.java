package io.tenure.alerts.queries;

import java.time.Instant;

/**
 * How many numbers and codes that nobody has a key or user gave so far.
 *
 * @param till the name of the key or user
 */
public record RefusedCodesView(String till, long cardNumbers, long cardCodes, long couponCodes, Instant last) {

    public RefusedCodesView oneMore(int cardNumber, int cardCode, int couponCode, Instant at) {
        return new RefusedCodesView(till, cardNumbers + cardNumber, cardCodes + cardCode, couponCodes + couponCode, at);
    }
}
