package io.tenure.loyalty.commands;

import io.tenure.loyalty.programme.CouponDefinition;
import java.time.Instant;

/** Issue codes of a coupon that the programme defines. */
public record IssueCoupons(
        String programme, String issueId, CouponDefinition coupon, long version, long count, Instant now)
        implements CouponBatchCommand {}
