package io.tenure.relationship.queries;

import java.util.List;

/** Records that may be one customer, and what they share. Shows the first {@value #SHOWN} of them. */
public record DuplicateSuggestion(Likeness likeness, List<CustomerView> customers) {

    public static final int SHOWN = 20;

    public enum Likeness {
        EMAIL,
        PHONE,
        NAME_AND_COUNTRY
    }
}
