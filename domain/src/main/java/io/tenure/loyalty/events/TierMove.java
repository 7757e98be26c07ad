package io.tenure.loyalty.events;

/** Why a tier was given. */
public enum TierMove {
    RISE,
    KEEP,
    FALL
}
