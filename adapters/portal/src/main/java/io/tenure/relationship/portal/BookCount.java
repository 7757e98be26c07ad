package io.tenure.relationship.portal;

/** How many customers a list holds; beyond a bound it only says "more than". */
record BookCount(long number, boolean more) {
    private static final long BOUND = 10_000;

    static BookCount of(long counted) {
        return new BookCount(counted, counted >= BOUND);
    }
}
