package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.sqlite.RecentCommits.Recent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What the table of claims told of the keys asked for lately, so that a customer who comes again costs no read. */
final class FiledHolders {

    private static final int REMEMBERED = 50_000;

    // Reading and forgetting are atomic per key, so an answer never outlives the change that it did not see.
    private final Map<String, Optional<HeldClaim>> known = new ConcurrentHashMap<>(REMEMBERED);

    Optional<HeldClaim> of(String key, Function<String, Optional<HeldClaim>> read) {
        Optional<HeldClaim> answer = known.get(key);
        if (answer != null) {
            return answer;
        }
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(key, read);
    }

    /** To be told after the table has changed and before readers stop finding the commits among the recent ones. */
    void forget(List<Recent> filed) {
        for (Recent commit : filed) {
            for (Claim claim : commit.claims()) {
                known.remove(claim.key());
            }
        }
    }
}
