package io.tenure.bootstrap.cli;

import io.tenure.access.application.port.in.AccessRefusal;
import io.tenure.relationship.csv.ImportFailure;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.views.ViewsFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells the user what went wrong in one sentence; the stack trace is for faults of ours only. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, @Nullable ParseResult parsed) {
        Optional<String> sentence = Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> sentence(cause).stream())
                .findFirst();
        sentence.ifPresentOrElse(command.getErr()::println, () -> failure.printStackTrace(command.getErr()));
        return TenureCommand.WRONG_USE;
    }

    /** Nothing where it says no more than its cause, which is told then. */
    private static @Nullable String words(UncheckedIOException failure) {
        @Nullable IOException cause = failure.getCause();
        return cause == null || cause.toString().equals(failure.getMessage())
                ? null
                : failure.getMessage() + ": " + words(cause);
    }

    /** Such an exception often says no more than which file it is about. */
    private static String words(IOException failure) {
        return switch (failure) {
            case NoSuchFileException missing -> "There is no file or directory " + missing.getFile();
            case AccessDeniedException denied -> "This user may not read or write " + denied.getFile();
            case FileSystemException other when other.getReason() == null -> "Cannot use the file " + other.getFile();
            default -> "Cannot read or write: " + Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        };
    }

    private static Optional<String> sentence(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case LedgerFailure known -> known.getMessage();
                    case ImportFailure known -> known.getMessage();
                    case ViewsFailure known -> known.getMessage();
                    case Refusal known -> known.rejection().reason();
                    case AccessRefusal known -> known.rejection().reason();
                    case UncheckedIOException known -> words(known);
                    case IOException known -> words(known);
                    case PortInUseException known ->
                        "Port " + known.getPort() + " is in use: name another with --port, or stop who listens there";
                    default -> null;
                });
    }
}
