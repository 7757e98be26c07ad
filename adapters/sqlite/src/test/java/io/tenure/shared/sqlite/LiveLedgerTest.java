package io.tenure.shared.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.HeldClaim;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveLedgerTest {

    private static final String KEY = "key";

    private final LiveLedger live = new LiveLedger();
    private final HeldClaim held = new HeldClaim(new Claim(KEY, 1, "anna"), 7);
    private final LookupRow row = new LookupRow.OfClaim(LookupHash.of(KEY), held);

    /** Else a reader could find a claim in neither: not among the recent ones, and the table's answer is of before. */
    @Test
    void keepsARowAmongTheRecentOnesUntilTheTablesOlderAnswerIsForgotten() throws InterruptedException {
        live.begin(RecentCommits.of(List.of(row)), 7);
        Thread filing = new Thread(() -> live.filed(List.of(row)));

        Optional<HeldClaim> meanwhile = live.holders().of(KEY, key -> {
            filing.start();
            awaitBlocked(filing);
            return live.recent().holder(key);
        });
        filing.join();

        assertThat(meanwhile).contains(held);
        assertThat(live.recent().holder(KEY)).isEmpty();
        assertThat(live.holders().of(KEY, key -> Optional.empty())).isEmpty();
    }

    /** It is blocked by whoever reads the answer that is to be forgotten. */
    private static void awaitBlocked(Thread thread) {
        while (thread.getState() != Thread.State.BLOCKED) {
            assertThat(thread.getState()).isNotEqualTo(Thread.State.TERMINATED);
            Thread.onSpinWait();
        }
    }
}
