package io.tenure.loyalty.events;

/** In what members are compared with their control group. */
public enum EffectMeasure {
    /** What a customer spent, less returns, in the programme's currency. */
    SPEND,
    /** How often a customer bought. */
    VISITS,
    /** The share of customers who bought in the second half of the time. */
    RETENTION
}
