package io.tenure.bootstrap.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tenure.shared.axon.AxonPolicies;

/** Which policies an event holds up, and with it all that they would do about those behind it. */
final class PolicyMeters implements MeterBinder {

    private final AxonPolicies policies;

    PolicyMeters(AxonPolicies policies) {
        this.policies = policies;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        policies.names()
                .forEach(name -> Gauge.builder("tenure.policy.failing", policies, all -> all.fails(name) ? 1 : 0)
                        .description("1 while a policy fails for a reason that will pass; it tries again by itself")
                        .tag("policy", name)
                        .register(meters));
    }
}
