package io.tenure.bootstrap;

import io.tenure.bootstrap.cli.TenureCommand;

/** Starts Tenure from the command line. */
public final class TenureApplication {

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    /** As many files are written at once as a rule: the ledger and the keys. */
    private static final int WRITERS = 2;

    private TenureApplication() {}

    public static void main(String[] arguments) {
        // Who waits for the disk keeps its carrier, and the processors should have other work meanwhile.
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, Integer.toString(Runtime.getRuntime().availableProcessors() + WRITERS));
        }
        System.exit(TenureCommand.commandLine().execute(arguments));
    }
}
