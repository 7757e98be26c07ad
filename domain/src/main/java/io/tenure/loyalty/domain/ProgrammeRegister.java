package io.tenure.loyalty.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which versions of which programmes there are, and from when each counts.
 *
 * @param latest the latest version of each programme
 * @param inForce oldest decision first
 */
public record ProgrammeRegister(Map<String, Long> latest, List<InForce> inForce) {

    /** A version that counts from a time on. */
    public record InForce(String programme, long version, Instant from) {}

    public ProgrammeRegister {
        latest = Map.copyOf(latest);
        inForce = List.copyOf(inForce);
    }

    /** The version that counts for what happened at a time; the later decision where two begin together. */
    public Optional<Long> version(String programme, Instant at) {
        return inForce.stream()
                .filter(each ->
                        each.programme().equals(programme) && !each.from().isAfter(at))
                .reduce((one, other) -> other.from().isBefore(one.from()) ? one : other)
                .map(InForce::version);
    }

    /** The programmes that count for what happened at a time, by name. */
    public List<String> programmes(Instant at) {
        return inForce.stream()
                .filter(each -> !each.from().isAfter(at))
                .map(InForce::programme)
                .distinct()
                .sorted()
                .toList();
    }

    boolean begun(String programme) {
        return inForce.stream().anyMatch(each -> each.programme().equals(programme));
    }

    ProgrammeRegister drafted(String programme, long version) {
        Map<String, Long> more = new HashMap<>(latest);
        more.put(programme, version);
        return new ProgrammeRegister(more, inForce);
    }

    ProgrammeRegister inForce(InForce decided) {
        List<InForce> more = new ArrayList<>(inForce);
        more.add(decided);
        return new ProgrammeRegister(latest, more);
    }
}
