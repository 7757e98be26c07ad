package io.tenure.relationship.application;

import io.tenure.relationship.queries.DuplicateSuggestion.Likeness;

/**
 * How many records share an address, or a name within a country.
 *
 * @param id a fingerprint of what they share
 * @param differentPairs of them, each counted once, whichever side it was told of and how often
 */
record DuplicateGroup(String id, Likeness likeness, long customers, long differentPairs) {

    /** A name that more records share than this says nothing about who they are. */
    static final int TELLING = 20;

    boolean open() {
        boolean telling = likeness != Likeness.NAME_AND_COUNTRY || customers <= TELLING;
        return telling && customers * (customers - 1) / 2 > differentPairs;
    }
}
