package io.tenure.loyalty.axon;

import io.tenure.loyalty.commands.SignInCommand;
import io.tenure.loyalty.domain.SignInDecider;
import io.tenure.loyalty.domain.SignIns;
import io.tenure.loyalty.events.SignInEvent;
import io.tenure.shared.axon.AggregateShell;
import io.tenure.shared.domain.Decision;

/** The shell of how a member signs in: {@link SignInDecider} decides. */
final class SignInsAggregate extends AggregateShell<SignInCommand, SignInEvent, SignIns> {

    SignInsAggregate(String id) {
        super(id, SignInDecider.initial());
    }

    @Override
    protected Decision<SignInEvent> decide(SignInCommand command, SignIns signIns) {
        return SignInDecider.decide(command, signIns);
    }

    @Override
    protected SignIns evolve(SignIns signIns, SignInEvent event) {
        return SignInDecider.evolve(signIns, event);
    }
}
