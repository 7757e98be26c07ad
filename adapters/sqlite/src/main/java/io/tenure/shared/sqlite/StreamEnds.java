package io.tenure.shared.sqlite;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where streams end, remembered for those written lately; right because only one process writes. */
final class StreamEnds {

    /** Looks a stream's end up in the ledger. */
    interface Lookup {
        long lastSequence(String stream) throws SQLException;
    }

    private static final int REMEMBERED = 50_000;

    private final Lookup lookup;
    private final Map<String, Long> lately = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    StreamEnds(Lookup lookup) {
        this.lookup = lookup;
    }

    long last(String stream) throws SQLException {
        Long known = lately.get(stream);
        return known == null ? lookup.lastSequence(stream) : known;
    }

    void reached(String stream, long sequence) {
        lately.put(stream, sequence);
    }
}
