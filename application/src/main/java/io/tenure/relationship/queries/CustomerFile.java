package io.tenure.relationship.queries;

import io.tenure.shared.views.Page;
import java.util.List;

/** A customer at one look: who it is, what is open, and what happened. */
public record CustomerFile(
        CustomerView customer, List<ThreadView> threads, List<PromiseView> promises, Page<InteractionView> timeline) {}
