package io.tenure.loyalty.commands;

import io.tenure.loyalty.events.PointsValue;
import io.tenure.loyalty.events.PricedLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member has bought something at a till.
 *
 * @param account whose purchase it is
 * @param payer the customer whose account pays the points; another one where records are merged
 * @param contents a keyed fingerprint of all that the till has told
 * @param redeemed points that pay; 0 for none
 * @param value of these points in money; null where they have none
 * @param coupon that pays; null for none
 * @param currency of the sale, ISO 4217
 * @param storedValue that pays, in the smallest units of the currency; 0 for none
 * @param pricesVersion of the programme whose member prices hold
 * @param prices on which lines the member saves how much
 */
public record CommitSale(
        ReceiptId receiptId,
        AccountId account,
        String payer,
        String contents,
        long redeemed,
        @Nullable PointsValue value,
        @Nullable CouponId coupon,
        String currency,
        long storedValue,
        long pricesVersion,
        List<PricedLine> prices,
        Instant now)
        implements ReceiptCommand {}
