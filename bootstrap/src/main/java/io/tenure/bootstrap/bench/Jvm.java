package io.tenure.bootstrap.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs of the product in a process of their own, on the class path and with the settings of this one. */
final class Jvm {

    /** What the script {@code tenure} adds for an import. */
    static final List<String> FOR_AN_IMPORT =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:NewSize=384m", "-XX:MetaspaceSize=192m");

    private static final String CACHE = "-XX:AOTCache=";

    private Jvm() {}

    /** A command of the product. */
    static List<String> tenure(List<String> more, String... arguments) {
        return command(more, "io.tenure.bootstrap.TenureApplication", arguments);
    }

    static List<String> command(List<String> more, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings());
        command.addAll(more);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Those that make a program faster or slower; agents and what is written down stay behind. */
    private static List<String> settings() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(setting -> setting.startsWith("--") || setting.startsWith("-X"))
                .filter(setting -> !setting.startsWith("-XX:StartFlightRecording"))
                .toList();
    }

    static boolean hasCache() {
        return settings().stream().anyMatch(setting -> setting.startsWith(CACHE));
    }

    static List<String> withoutCache(List<String> command) {
        return command.stream().filter(part -> !part.startsWith(CACHE)).toList();
    }

    /**
     * Runs a program to its end.
     *
     * @param log a file that takes what it prints
     * @throws IllegalStateException when it did not end well
     */
    static void run(Path log, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("%s ended with %d: %s"
                    .formatted(String.join(" ", command), process.exitValue(), Files.readString(log)));
        }
    }
}
