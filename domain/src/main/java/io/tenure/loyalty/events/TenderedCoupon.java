package io.tenure.loyalty.events;

/** A coupon that pays at a till: its batch and its serial there. */
public record TenderedCoupon(long batch, long serial) {}
