package io.tenure.value.domain.fitting;

/**
 * The data do not carry the model that was asked for, so a plainer one stands in, and says so.
 *
 * @param model the plain model, named by its type
 * @param reason why the model that was asked for was given up
 */
public record Fallback<M>(M model, Reason reason) implements Fit<M> {}
