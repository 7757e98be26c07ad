package io.tenure.value.domain.fitting;

/**
 * What fitting a model to customers came to: the model that was asked for, or a plainer one and the reason.
 *
 * @param <M> what the models can tell of a customer
 */
public sealed interface Fit<M> permits Fitted, Fallback {

    /** The model to score customers with; never one whose results could be undefined. */
    M model();
}
