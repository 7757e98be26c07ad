package io.tenure.relationship.application;

import io.tenure.relationship.queries.DuplicateSuggestion.Likeness;

/**
 * How many records share an address, or a name within a country.
 *
 * @param id a fingerprint of what they share
 * @param ruledOut pairs of them that were found to be different
 */
record DuplicateGroup(String id, Likeness likeness, long customers, long ruledOut) {

    /** A name that more records share than this says nothing about who they are. */
    static final int TELLING = 20;

    boolean open() {
        boolean telling = likeness != Likeness.NAME_AND_COUNTRY || customers <= TELLING;
        return telling && customers * (customers - 1) / 2 > ruledOut;
    }
}
