package io.tenure.bootstrap.cli;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import java.util.Set;

/** Whoever may read the data directory: the operator at the command line. */
final class CommandLineCaller {

    static final Caller INSTANCE = new Caller("command-line", Set.of(Role.ADMIN));

    private CommandLineCaller() {}
}
