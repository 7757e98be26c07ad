package io.tenure.relationship.domain;

import java.time.Instant;

/** A promise that is neither kept nor broken yet. */
public record OpenPromise(String promiseId, Instant dueAt) {}
