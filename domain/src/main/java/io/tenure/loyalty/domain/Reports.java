package io.tenure.loyalty.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * The reports of a programme.
 *
 * @param latest the ids of the last ones, the newest last
 */
public record Reports(List<String> latest) {

    private static final int KNOWN = 100;

    public Reports {
        latest = List.copyOf(latest);
    }

    Reports plus(String id) {
        List<String> kept = latest.size() < KNOWN ? latest : latest.subList(1, latest.size());
        return new Reports(Stream.concat(kept.stream(), Stream.of(id)).toList());
    }
}
