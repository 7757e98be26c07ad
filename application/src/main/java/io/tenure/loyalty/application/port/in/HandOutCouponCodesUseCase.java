package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import java.util.stream.Stream;

/** Hands out the codes of a batch. */
@FunctionalInterface
public interface HandOutCouponCodesUseCase {

    /**
     * All codes, made while they are read. It is on record before the first one is, and never happens twice.
     *
     * @throws io.tenure.shared.outcome.Refusal when there is no such batch, or it happened before
     */
    Stream<String> handOut(String programme, long batch, Caller caller);
}
