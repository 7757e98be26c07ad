package io.tenure.relationship.domain;

/** The stage in which a lifecycle model sees the relationship. */
public record CurrentStage(String model, String stage) {}
