package io.tenure.bootstrap.operation;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.tenure.shared.ledger.Metadata;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Takes the time of each attempt at a command that belongs to a trace, and of its write to the ledger. */
final class CommandTracer implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final Tracer tracer;

    CommandTracer(OpenTelemetry telemetry) {
        tracer = telemetry.getTracer("tenure.commands");
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        CommandMessage<?> command = unit.getMessage();
        Context parent = TraceParents.parent((String) command.getMetaData().get(Metadata.TRACE_PARENT));
        if (TraceParents.isTold(parent)) {
            watch(unit, command.getPayloadType().getSimpleName(), parent);
        }
        return chain.proceed();
    }

    private void watch(UnitOfWork<?> unit, String command, Context parent) {
        Span decided =
                tracer.spanBuilder("command " + command).setParent(parent).startSpan();
        // the unit of work writes to the ledger after its handler has returned
        unit.onPrepareCommit(_ -> {
            Span written = tracer.spanBuilder("ledger append")
                    .setParent(parent.with(decided))
                    .startSpan();
            unit.onCleanup(_ -> written.end());
        });
        unit.onCleanup(ended -> {
            if (ended.isRolledBack()) {
                decided.setStatus(StatusCode.ERROR);
            }
            decided.end();
        });
    }
}
