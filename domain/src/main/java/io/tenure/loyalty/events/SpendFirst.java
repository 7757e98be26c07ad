package io.tenure.loyalty.events;

/** Which money is spent before the other. */
public enum SpendFirst {
    PAID_IN,
    BONUS
}
