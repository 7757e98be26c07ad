package io.tenure.facts.domain;

/** What the number in a column counts. */
public enum Unit {
    /** No number at all. */
    NONE,
    TIMES,
    DAYS,
    /** In the currency of the sheet. */
    MONEY,
    /** In the currency of the sheet, per month. */
    MONEY_PER_MONTH,
    /** From 0 to 1. */
    SHARE
}
