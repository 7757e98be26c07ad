package io.tenure.lifecycle.events;

/** What a customer has to do with what it bought, each an occasion to be of service. */
public enum ServiceStepKind {
    INSTALL,
    LEARN,
    MAINTAIN,
    REPAIR,
    DISPOSE
}
