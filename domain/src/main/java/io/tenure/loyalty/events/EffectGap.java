package io.tenure.loyalty.events;

/** Why nothing can be said about a difference. */
public enum EffectGap {
    /** Fewer than 30 on a side: the approximations are not to be trusted. */
    TOO_FEW,
    /** All on both sides are alike, so there is no spread to judge a difference by. */
    NO_SPREAD
}
