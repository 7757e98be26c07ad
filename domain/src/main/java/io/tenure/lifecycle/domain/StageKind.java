package io.tenure.lifecycle.domain;

/** Whether a stage is one of growing together or of growing apart. */
public enum StageKind {
    GROWTH,
    DECLINE
}
