package io.tenure.relationship.commands;

import java.util.List;

/** What is known of a customer who is met for the first time in an interaction. */
public record Introduction(Profile profile, List<ExternalId> externalIds, List<ContactPoint> contactPoints) {

    public Introduction {
        externalIds = List.copyOf(externalIds);
        contactPoints = List.copyOf(contactPoints);
    }
}
