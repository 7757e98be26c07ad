package io.tenure.value.events;

/**
 * What a reader must know before using the figures of a model.
 *
 * @param subject the parameter or model that it is about
 */
public record ModelWarning(WarningKind kind, String subject, double figure) {}
