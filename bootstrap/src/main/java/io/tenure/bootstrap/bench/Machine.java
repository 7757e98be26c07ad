package io.tenure.bootstrap.bench;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where and when the figures were taken; without it they mean nothing.
 *
 * @param load programs that wanted a processor in the last minute, the bench among them; negative when not known
 */
public record Machine(
        String date, int processors, double load, String architecture, String os, String java, long maxHeapMiB) {

    public static Machine now() {
        Runtime runtime = Runtime.getRuntime();
        return new Machine(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                runtime.availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("os.arch"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                runtime.maxMemory() >> 20);
    }
}
