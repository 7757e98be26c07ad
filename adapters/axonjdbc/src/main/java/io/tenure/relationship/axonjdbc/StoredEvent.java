package io.tenure.relationship.axonjdbc;

import io.tenure.relationship.events.RelationshipEvent;

/** An event and where it stands in the stream of its customer; sequences begin with 0. */
public record StoredEvent(String stream, long sequence, RelationshipEvent event) {}
