package io.tenure.shared.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is recorded, what is refused, and who holds a key. */
abstract class LedgerWritingContract extends LedgerFixture {

    @Test
    void keepsACommitAsItWasGiven() throws Exception {
        reopen(at(NOW.plusNanos(456_789)));
        Commit given = new Commit(
                "customer/\"ä 客\u0001",
                0,
                List.of(
                        new EventData("test.Registered", 1, "{\"a\":\"ä\"}".getBytes(UTF_8)),
                        new EventData("test.Happened", 27, "{}".getBytes(UTF_8))),
                Map.of("actor", "anna \"the\" \\ Ö\n", "commandId", "", "correlationId", "客户"),
                List.of(claim("source:\"shop\\\t1", "客"), new Claim("k", 1, Claim.NOBODY)));

        Recorded recorded = ledger.append(given);

        assertThat(recorded).isEqualTo(new Recorded(1, 2, NOW));
        RecordedCommit kept = ledger.readAll(0, 10).getFirst();
        assertThat(kept)
                .usingRecursiveComparison()
                .ignoringFields("hash", "metadata", "claims")
                .isEqualTo(new RecordedCommit(
                        1, given.stream(), 0, NOW, given.events(), Map.of(), List.of(), new byte[0]));
        assertThat(kept.metadata()).isEqualTo(given.metadata()).containsEntry("commandId", "");
        assertThat(kept.claims()).isEqualTo(given.claims());
        assertThat(kept.hash()).hasSize(32);
        assertThat(ledger.holder("source:\"shop\\\t1"))
                .hasValueSatisfying(held -> assertThat(held.claim().holder()).isEqualTo("客"));
    }

    @Test
    void numbersEventsWithoutGapsOverAllStreamsAndInEach() {
        assertThat(ledger.append(commit("a", 0, 3))).matches(r -> r.firstPosition() == 1 && r.lastPosition() == 3);
        assertThat(ledger.append(commit("b", 0, 1))).matches(r -> r.firstPosition() == 4 && r.lastPosition() == 4);
        assertThat(ledger.append(commit("a", 3, 2))).matches(r -> r.firstPosition() == 5 && r.lastPosition() == 6);
        assertThat(ledger.head()).isEqualTo(6);
        assertThat(ledger.lastSequence("a")).isEqualTo(4);
        assertThat(ledger.lastSequence("b")).isZero();
        assertWhole();
    }

    @Test
    void countsWhatItWrites() {
        GroupedWrites before = ledger.writes();

        ledger.append(commit("a", 0, 3));
        ledger.append(commit("b", 0));

        assertThat(ledger.writes()).isEqualTo(new GroupedWrites(before.writes() + 2, before.groups() + 2));
    }

    @Test
    void refusesACommitThatDoesNotFollowItsStreamsEnd() {
        ledger.append(commit("a", 0, 2));
        for (long wrong : new long[] {0, 1, 3}) {
            assertThatThrownBy(() -> ledger.append(commit("a", wrong, claim("k", "a"))))
                    .isInstanceOf(StreamConflict.class)
                    .hasMessageContaining("sequence 2 next");
        }
        assertThatThrownBy(() -> ledger.append(commit("new", 1))).isInstanceOf(StreamConflict.class);
        assertThat(ledger.holder("k")).isEmpty();
        assertThat(ledger.head()).isEqualTo(2);
        assertThat(ledger.append(commit("a", 2)).firstPosition()).isEqualTo(3);
    }

    @Test
    void refusesAHeldKeyNamesItsHolderAndTakesNoOther() {
        ledger.append(commit("a", 0, 3));
        ledger.append(commit("a", 3, claim("taken", "a")));
        Commit second = commit("b", 0, claim("free", "b"), claim("taken", "b"));

        assertThatThrownBy(() -> ledger.append(second))
                .isInstanceOfSatisfying(ClaimHeld.class, refused -> assertThat(refused.held())
                        .isEqualTo(new HeldClaim(claim("taken", "a"), 4)));

        assertThat(ledger.holder("free")).isEmpty();
        assertThat(ledger.lastSequence("b")).isEqualTo(-1);
        assertThat(ledger.append(commit("b", 0, claim("free", "b"))).firstPosition())
                .isEqualTo(5);
        assertWhole();
    }

    @Test
    void refusesACommitThatClaimsAKeyTwice() {
        assertThatThrownBy(() -> ledger.append(commit("a", 0, claim("k", "a"), claim("k", "a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
        assertThat(ledger.holder("k")).isEmpty();
        assertThat(ledger.head()).isZero();
    }

    @Test
    void passesAKeyOnByItsNextGeneration() {
        ledger.append(commit("a", 0, new Claim("k", 1, "a")));
        ledger.append(commit("b", 0, new Claim("k", 2, "b")));
        assertThat(ledger.holder("k")).contains(new HeldClaim(new Claim("k", 2, "b"), 2));
        assertThatThrownBy(() -> ledger.append(commit("c", 0, new Claim("k", 2, "c"))))
                .isInstanceOf(ClaimHeld.class);
        ledger.append(commit("b", 1, new Claim("k", 3, Claim.NOBODY)));
        assertThat(ledger.holder("k"))
                .hasValueSatisfying(held -> assertThat(held.claim().holder()).isEqualTo(Claim.NOBODY));
        assertThat(ledger.holder("never claimed")).isEmpty();
    }

    @Test
    void showsACommitToEveryReadOnceItIsAcknowledged() {
        for (int i = 0; i < 50; i++) {
            long position = ledger.append(commit("a", i, claim("k" + i, "a"))).lastPosition();
            assertThat(ledger.head()).isEqualTo(position);
            assertThat(ledger.lastSequence("a")).isEqualTo(i);
            assertThat(ledger.readAll(position - 1, 10)).hasSize(1);
            assertThat(ledger.readStream("a", i, 10)).hasSize(1);
            assertThat(ledger.holder("k" + i)).isPresent();
            assertThat(ledger.chainHead().position()).isEqualTo(position);
        }
    }

    @Test
    void neverDatesACommitBeforeTheOneBefore() throws Exception {
        reopen(at(NOW));
        ledger.append(commit("a", 0));
        reopen(at(NOW.minusSeconds(3600)));
        assertThat(ledger.append(commit("a", 1)).recordedAt()).isEqualTo(NOW);
        reopen(at(NOW.plusMillis(1)));
        assertThat(ledger.append(commit("a", 2)).recordedAt()).isEqualTo(NOW.plusMillis(1));
    }

    @Test
    void takesSeveralMegabytesAndRefusesMoreThanItCanKeep() {
        EventData large = event("{\"note\":\"" + "x".repeat(5_000_000) + "\"}");
        ledger.append(new Commit("a", 0, List.of(large, large), Map.of(), List.of()));
        Commit tooLarge = new Commit("a", 2, List.of(large, large, large, large), Map.of(), List.of());
        assertThatThrownBy(() -> ledger.append(tooLarge))
                .isInstanceOf(LastingFailure.class)
                .hasMessageContaining("Split it");
        assertThat(ledger.readAll(0, 10))
                .singleElement()
                .satisfies(kept -> assertThat(kept.events().getLast().payload()).isEqualTo(large.payload()));
        assertThat(ledger.append(commit("a", 2)).firstPosition()).isEqualTo(3);
        assertWhole();
    }

    @Test
    void refusesEventsThatCouldNotBeToldApart() {
        for (EventData wrong : List.of(
                event("{}\n{}"),
                event(""),
                new EventData("two words", 1, new byte[] {1}),
                new EventData("", 1, new byte[] {1}))) {
            assertThatThrownBy(() -> ledger.append(new Commit("a", 0, List.of(wrong), Map.of(), List.of())))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(ledger.head()).isZero();
    }
}
