package io.tenure.shared.mongodb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Where streams ended when this node last heard of them. Streams only grow, so a commit that comes before such an end
 * is refused at once, and one that follows it is settled by the unique index.
 */
final class StreamEnds {

    private static final int REMEMBERED = 50_000;

    private final Map<String, Long> lately = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized OptionalLong last(String stream) {
        Long known = lately.get(stream);
        return known == null ? OptionalLong.empty() : OptionalLong.of(known);
    }

    synchronized void reached(String stream, long sequence) {
        lately.merge(stream, sequence, Math::max);
    }
}
