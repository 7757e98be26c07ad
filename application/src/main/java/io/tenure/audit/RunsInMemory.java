package io.tenure.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The runs of the only node that there is, until it stops. */
public final class RunsInMemory<R extends AuditRun<R>> implements KeptRuns<R> {

    private final SequencedMap<String, R> runs = new LinkedHashMap<>();
    private String alone = "";

    @Override
    public synchronized void begin(R run) {
        runs.put(run.id(), run);
        recent().stream().skip(REMEMBERED).filter(old -> !old.underWay()).forEach(old -> runs.remove(old.id()));
    }

    @Override
    public synchronized Optional<R> beginAlone(R run) {
        Optional<R> other = find(alone).filter(AuditRun::underWay);
        if (other.isEmpty()) {
            alone = run.id();
            begin(run);
        }
        return other;
    }

    @Override
    public synchronized void note(R run) {
        runs.replace(run.id(), run);
    }

    @Override
    public synchronized Optional<R> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public synchronized List<R> recent() {
        return List.copyOf(runs.sequencedValues().reversed());
    }
}
