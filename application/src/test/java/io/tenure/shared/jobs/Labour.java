package io.tenure.shared.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Work of the tests: remembers every attempt, then does as told. */
final class Labour implements Work {

    private final String name;
    private final Optional<Duration> every;
    private final Deed deed;
    final List<String> attempts = new CopyOnWriteArrayList<>();

    interface Deed {
        void run(Run run, int attempt) throws Exception;
    }

    private Labour(String name, Optional<Duration> every, Deed deed) {
        this.name = name;
        this.every = every;
        this.deed = deed;
    }

    static Labour on(String name, Deed deed) {
        return new Labour(name, Optional.empty(), deed);
    }

    static Labour every(Duration every, String name) {
        return new Labour(name, Optional.of(every), (_, _) -> {});
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Duration> every() {
        return every;
    }

    @Override
    public void run(Run run) throws Exception {
        attempts.add(run.key() + ":" + run.input());
        deed.run(run, attempts.size());
    }
}
