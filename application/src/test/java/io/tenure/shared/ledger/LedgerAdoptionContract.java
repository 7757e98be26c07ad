package io.tenure.shared.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a ledger makes of the commits of another. */
abstract class LedgerAdoptionContract extends LedgerWritingContract {

    @Test
    void adoptsCommitsAsTheyStandElsewhere() throws Exception {
        List<RecordedCommit> there = recordedElsewhere(
                commit("a", 0, 3, claim("k", "a")), commit("b", 0), commit("a", 3, new Claim("k", 2, "b")));

        ledger.adopt(there.subList(0, 2));
        ledger.adopt(there.subList(2, 3));

        reopen(at(NOW));
        assertThat(everything()).usingRecursiveComparison().isEqualTo(there);
        assertThat(ledger.chainHead().hash()).isEqualTo(there.getLast().hash());
        assertThat(ledger.holder("k")).contains(new HeldClaim(new Claim("k", 2, "b"), 5));
        assertThat(ledger.lastSequence("a")).isEqualTo(3);
        assertThatThrownBy(() -> ledger.append(commit("c", 0, claim("k", "c")))).isInstanceOf(ClaimHeld.class);
        assertThat(ledger.append(commit("a", 4)).firstPosition()).isEqualTo(6);
        assertWhole();
    }

    @Test
    void adoptsNothingThatDoesNotFollow() {
        List<RecordedCommit> there = recordedElsewhere(commit("a", 0), commit("a", 1), commit("a", 2));
        ledger.adopt(there.subList(0, 1));

        assertThatThrownBy(() -> ledger.adopt(there.subList(2, 3)))
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("position 3 does not follow position 1");
        assertThatThrownBy(() -> ledger.adopt(there.subList(0, 1))).isInstanceOf(LedgerFailure.class);

        ledger.append(commit("b", 0));
        assertThatThrownBy(() -> ledger.adopt(there.subList(2, 3)))
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("does not have the hash");
        assertThat(ledger.head()).isEqualTo(2);
        assertWhole();
    }

    private static List<RecordedCommit> recordedElsewhere(Commit... commits) {
        List<RecordedCommit> recorded = new ArrayList<>();
        byte[] hash = new byte[32];
        long position = 1;
        Instant recordedAt = NOW.minusSeconds(3_600);
        for (Commit commit : commits) {
            hash = CanonicalCommit.of(commit).hash(hash, position, recordedAt.toEpochMilli());
            recorded.add(new RecordedCommit(
                    position,
                    commit.stream(),
                    commit.firstSequence(),
                    recordedAt,
                    commit.events(),
                    commit.metadata(),
                    commit.claims(),
                    hash));
            position += commit.events().size();
            recordedAt = recordedAt.plusMillis(1);
        }
        return recorded;
    }
}
