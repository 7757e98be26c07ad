package io.tenure.audit;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Long work of one kind in the background; remembers the last runs until the server stops. */
final class Runs<R> {

    private static final int REMEMBERED = 20;

    private final Executor executor;
    private final Deque<Run<R>> runs = new ArrayDeque<>();

    Runs(Executor executor) {
        this.executor = executor;
    }

    /** The run that is under way, or a new one. */
    synchronized Run<R> join(Supplier<Run<R>> made, Consumer<Run<R>> work) {
        Run<R> newest = runs.peekLast();
        return newest != null && !newest.isFinished() ? newest : start(made.get(), work);
    }

    synchronized Run<R> start(Run<R> run, Consumer<Run<R>> work) {
        runs.addLast(run);
        if (runs.size() > REMEMBERED) {
            runs.removeFirst();
        }
        executor.execute(() -> work.accept(run));
        return run;
    }

    synchronized Optional<R> find(String id) {
        return runs.stream()
                .filter(run -> run.begun().id().equals(id))
                .map(Run::now)
                .findFirst();
    }

    /** The newest first. */
    synchronized List<R> recent() {
        return runs.stream()
                .sorted(Comparator.comparing((Run<R> run) -> run.begun().startedAt())
                        .reversed())
                .map(Run::now)
                .toList();
    }
}
