package io.tenure.relationship.commands;

import io.tenure.relationship.events.ContactKind;

/** A normalised address; identifying when no other customer holds its key, which then takes the generation given. */
public record ContactPoint(ContactKind kind, String value, boolean identifying, int generation) {}
