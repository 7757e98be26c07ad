package io.tenure.relationship.domain;

/** What the past of a relationship means for what may happen next; small however long that past is. */
public sealed interface CustomerRelationship permits NotRegistered, Registered, Erased {}
