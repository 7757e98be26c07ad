package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.Claim;
import java.util.List;

/**
 * The numbers under which a commit is found again, made in the caller's thread to keep their cost out of the shared
 * write.
 *
 * @param claims one for each claim, in the order of the commit
 */
record LookupKeys(long stream, long[] claims) {

    static LookupKeys of(String stream, List<Claim> claims) {
        return new LookupKeys(
                LookupHash.of(stream),
                claims.stream().mapToLong(claim -> LookupHash.of(claim.key())).toArray());
    }
}
