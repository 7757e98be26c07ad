package io.tenure.value.application.port.in;

import io.tenure.access.Caller;

/** Has all customers valued anew, in the background. */
@FunctionalInterface
public interface BeginValueRunUseCase {

    /**
     * Begins a run, or names the one that waits or works already.
     *
     * @return the id of the job
     * @throws io.tenure.access.AccessDenied when the caller is neither marketer nor administrator
     * @throws io.tenure.shared.outcome.Refusal when the settings mean nothing
     */
    String begin(RunWish wish, Caller caller);
}
