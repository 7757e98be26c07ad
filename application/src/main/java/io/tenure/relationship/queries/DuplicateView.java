package io.tenure.relationship.queries;

import java.util.List;

/**
 * Records that share an address, or a name within a country, and so may be one customer.
 *
 * @param id a fingerprint of what they share
 * @param customers at most {@value #MAX_CUSTOMERS}; of a name shared by more, the first are shown
 */
public record DuplicateView(String id, Likeness likeness, List<String> customers, List<Pair> ruledOut) {

    public static final int MAX_CUSTOMERS = 20;

    public enum Likeness {
        EMAIL,
        PHONE,
        NAME_AND_COUNTRY
    }

    public record Pair(String one, String other) {}

    /** Whether at least two of the customers have not been found to be different. */
    public boolean open() {
        long pairs = customers.size() * (customers.size() - 1L) / 2;
        return pairs > ruledOut.size();
    }
}
