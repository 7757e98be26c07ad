package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import io.tenure.loyalty.queries.SoftRight;
import java.util.List;

/** Tells a till what the member whom it names has left of soft benefits. */
@FunctionalInterface
public interface ListBenefitsAtTillUseCase {

    /** Those of the member's tier. Logged. */
    List<SoftRight> benefits(MemberReference member, Caller caller);
}
