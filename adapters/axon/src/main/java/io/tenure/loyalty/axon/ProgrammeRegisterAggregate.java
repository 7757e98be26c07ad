package io.tenure.loyalty.axon;

import io.tenure.loyalty.commands.ProgrammeCommand;
import io.tenure.loyalty.domain.ProgrammeDecider;
import io.tenure.loyalty.domain.ProgrammeRegister;
import io.tenure.loyalty.events.ProgrammeEvent;
import io.tenure.shared.axon.AggregateShell;
import io.tenure.shared.domain.Decision;

/** The shell of all loyalty programmes: {@link ProgrammeDecider} decides. */
final class ProgrammeRegisterAggregate extends AggregateShell<ProgrammeCommand, ProgrammeEvent, ProgrammeRegister> {

    ProgrammeRegisterAggregate(String id) {
        super(id, ProgrammeDecider.initial());
    }

    @Override
    protected Decision<ProgrammeEvent> decide(ProgrammeCommand command, ProgrammeRegister register) {
        return ProgrammeDecider.decide(command, register);
    }

    @Override
    protected ProgrammeRegister evolve(ProgrammeRegister register, ProgrammeEvent event) {
        return ProgrammeDecider.evolve(register, event);
    }
}
