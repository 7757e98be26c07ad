package io.tenure.bootstrap.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Measures commands, each attempt at one: how many, and how long until what they decided is on disk. */
final class CommandMeter implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final Duration[] STEPS = {
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry meters;

    CommandMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        Timer.Sample begun = Timer.start(meters);
        String command = unit.getMessage().getPayloadType().getSimpleName();
        // the unit of work writes to the ledger after its handler has returned
        unit.onCleanup(ended -> begun.stop(timer(command, ended.isRolledBack() ? "failed" : "handled")));
        return chain.proceed();
    }

    private Timer timer(String command, String outcome) {
        return Timer.builder("tenure.command")
                .description("Attempts at commands, until what they decided is on disk; failed are also lost races")
                .tag("command", command)
                .tag("outcome", outcome)
                .serviceLevelObjectives(STEPS)
                .register(meters);
    }
}
