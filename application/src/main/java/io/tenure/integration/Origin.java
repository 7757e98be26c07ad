package io.tenure.integration;

import io.tenure.shared.ledger.Ledger;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Whom announcements come from: each ledger has a name of its own, taken from its first commit. */
public final class Origin {

    private static final int BYTES = 16;

    private final Ledger ledger;
    private volatile @Nullable String uri;

    public Origin(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A URI, the same for as long as the ledger lives; asked only when the ledger holds something. */
    public String uri() {
        String known = uri;
        if (known == null) {
            byte[] hash = ledger.readAll(0, 1).getFirst().hash();
            known = "urn:tenure:" + HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
            uri = known;
        }
        return known;
    }
}
