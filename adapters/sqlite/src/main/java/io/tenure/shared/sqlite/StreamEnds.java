package io.tenure.shared.sqlite;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where streams end, remembered for those written lately; right because only one process writes. */
final class StreamEnds {

    private static final int REMEMBERED = 50_000;

    private final LedgerStatements reads;
    private final Map<String, Long> lately = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    StreamEnds(LedgerStatements reads) {
        this.reads = reads;
    }

    long last(String stream) throws SQLException {
        Long known = lately.get(stream);
        return known == null ? reads.lastSequence(stream) : known;
    }

    void reached(String stream, long sequence) {
        lately.put(stream, sequence);
    }
}
