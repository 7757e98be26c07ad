package io.tenure.value.queries;

/** By what the book of values can be put in order; the most of it first. */
public enum ValueOrder {
    LIFETIME_VALUE("lifetimeValue"),
    REVENUE("revenue"),
    PROFIT("profit"),
    PROBABILITY_ALIVE("probabilityAlive");

    private final String field;

    ValueOrder(String field) {
        this.field = field;
    }

    /** The field of the view. */
    public String field() {
        return field;
    }
}
