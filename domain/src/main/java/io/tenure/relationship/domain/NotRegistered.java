package io.tenure.relationship.domain;

/** Nothing is known of the customer yet. */
public record NotRegistered() implements CustomerRelationship {}
