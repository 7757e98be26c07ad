package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.HeldClaim;
import java.util.ArrayList;
import java.util.List;

/** A row of a lookup table, with the text that the table knows only by its hash. */
sealed interface LookupRow {

    long hash();

    String text();

    /** The second column: what orders the rows of one hash. */
    long number();

    long position();

    /** Where a commit of a stream ends. */
    record OfStream(long hash, String stream, long lastSequence, long position) implements LookupRow {

        @Override
        public String text() {
            return stream;
        }

        @Override
        public long number() {
            return lastSequence;
        }
    }

    /** Who claimed a key. */
    record OfClaim(long hash, HeldClaim held) implements LookupRow {

        @Override
        public String text() {
            return held.claim().key();
        }

        @Override
        public long number() {
            return held.claim().generation();
        }

        @Override
        public long position() {
            return held.position();
        }
    }

    /** What a commit adds to the tables. */
    static List<LookupRow> of(long position, String stream, long lastSequence, List<Claim> claims, LookupKeys keys) {
        List<LookupRow> rows = new ArrayList<>(1 + claims.size());
        rows.add(new OfStream(keys.stream(), stream, lastSequence, position));
        for (int i = 0; i < claims.size(); i++) {
            rows.add(new OfClaim(keys.claims()[i], new HeldClaim(claims.get(i), position)));
        }
        return rows;
    }
}
