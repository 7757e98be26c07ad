package io.tenure.bootstrap.bench;

/** Takes the time of a task. */
final class Stopwatch {

    private static final double NANOS = 1e9;

    private Stopwatch() {}

    /** A task that may fail. */
    @FunctionalInterface
    interface Task {
        void run() throws Exception;
    }

    static double seconds(Task task) throws Exception {
        long begun = System.nanoTime();
        task.run();
        return secondsSince(begun);
    }

    /** @param begun as {@link System#nanoTime} gave it */
    static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / NANOS;
    }

    static double perSecond(long count, Task task) throws Exception {
        return count / seconds(task);
    }

    static double millis(Task task) throws Exception {
        return seconds(task) * 1_000;
    }
}
