package io.tenure.bootstrap;

import io.tenure.bootstrap.cli.TenureCommand;

/** Starts Tenure from the command line. */
public final class TenureApplication {

    private TenureApplication() {}

    public static void main(String[] arguments) {
        System.exit(TenureCommand.commandLine().execute(arguments));
    }
}
