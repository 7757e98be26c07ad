package io.tenure.shared.views;

import java.util.Optional;

/** Views that remember which ledger they are of. */
public interface LedgerViews extends Views {

    /** What was noted last of the ledger; empty when nothing was, as in views that are made anew. */
    Optional<byte[]> ledgerMark();

    /**
     * Notes by what the ledger can be told from others that these views are of.
     *
     * @return false when nothing was noted, because somebody writes the views just now
     */
    boolean ledgerMark(byte[] mark);

    /** Throws all views away with their state, progress and mark, for readers and projections to find them empty. */
    void beginAnew();
}
