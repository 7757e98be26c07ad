package io.tenure.relationship.queries;

import java.util.List;

/** Records that may be one customer, and what they share. */
public record DuplicateSuggestion(DuplicateView.Likeness likeness, List<CustomerView> customers) {}
