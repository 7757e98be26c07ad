package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.CouponBatchIssued;
import io.tenure.loyalty.events.CouponTerms;
import java.time.Instant;

/**
 * Codes that were issued together, on the terms of that day.
 *
 * @param coupon the id of its definition in the version of the programme
 * @param handedOut whether somebody has taken the codes
 */
public record CouponBatch(
        long number,
        String programme,
        String issueId,
        String coupon,
        long version,
        CouponTerms terms,
        long count,
        Instant issuedAt,
        boolean handedOut,
        boolean revoked) {

    static CouponBatch issued(CouponBatchIssued e) {
        return new CouponBatch(
                e.batch(),
                e.programme(),
                e.issueId(),
                e.coupon(),
                e.version(),
                e.terms(),
                e.count(),
                e.occurredAt(),
                false,
                false);
    }

    CouponBatch withCodesHandedOut() {
        return new CouponBatch(number, programme, issueId, coupon, version, terms, count, issuedAt, true, revoked);
    }

    CouponBatch withoutWorth() {
        return new CouponBatch(number, programme, issueId, coupon, version, terms, count, issuedAt, handedOut, true);
    }
}
