package io.tenure.bootstrap.cli;

import io.tenure.access.application.port.in.AccessRefusal;
import io.tenure.relationship.application.port.in.Refusal;
import io.tenure.relationship.csv.ImportFailure;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.views.ViewsFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells the user what went wrong in one sentence; the stack trace is for faults of ours only. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, @Nullable ParseResult parsed) {
        switch (failure) {
            case LedgerFailure known -> command.getErr().println(known.getMessage());
            case ImportFailure known -> command.getErr().println(known.getMessage());
            case Refusal known -> command.getErr().println(known.rejection().reason());
            case AccessRefusal known ->
                command.getErr().println(known.rejection().reason());
            case ViewsFailure known -> command.getErr().println(known.getMessage());
            default -> failure.printStackTrace(command.getErr());
        }
        return TenureCommand.WRONG_USE;
    }
}
