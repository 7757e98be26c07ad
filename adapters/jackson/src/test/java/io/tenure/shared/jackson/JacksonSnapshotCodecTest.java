package io.tenure.shared.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Fold;
import io.tenure.shared.domain.Money;
import io.tenure.shared.domain.Personal;
import io.tenure.shared.ledger.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JacksonSnapshotCodecTest {

    sealed interface Tab {}

    record Unopened() implements Tab {}

    record Open(
            CustomerId guest,
            @Personal String name,
            List<Round> rounds,
            Set<String> tables,
            Map<String, Money> tips,
            @Nullable LocalDate due,
            long sips,
            double mood)
            implements Tab {}

    record Round(Money price, @Nullable String note) {}

    private static final Tab OPEN = new Open(
            new CustomerId("c1"),
            "Ada",
            List.of(new Round(Money.of("2.50", "GBP"), null), new Round(Money.of("3", "JPY"), "late")),
            Set.of("7"),
            Map.of("bar", Money.of("1.00", "EUR")),
            LocalDate.of(2026, 11, 22),
            4,
            0.1);

    private final ReadableSealer sealer = new ReadableSealer();
    private final JacksonSnapshotCodec codec = new JacksonSnapshotCodec(sealer, List.of(Tab.class));

    @Test
    void restoresEveryPhaseOfAState() {
        assertThat(codec.decode(snapshot(OPEN))).contains(OPEN);
        assertThat(codec.decode(snapshot(new Unopened()))).contains(new Unopened());
    }

    @Test
    void sealsTheWholeStateAndNamesTheFamily() {
        var snapshot = snapshot(OPEN);
        assertThat(snapshot.type()).isEqualTo("shared.Tab");
        assertThat(snapshot.sequence()).isEqualTo(41);
        assertThat(snapshot.payload())
                .asString(UTF_8)
                .startsWith("sealed for c1: {\"Open\":{")
                .contains("\"name\":\"Ada\"");
    }

    @Test
    void leavesOutASnapshotOfAnErasedCustomer() {
        var before = snapshot(OPEN);
        sealer.destroy("c1");
        assertThat(codec.decode(before)).isEmpty();
        assertThat(codec.encode("c1", 42, OPEN)).isEmpty();
    }

    @Test
    void ignoresASnapshotOfAnotherShape() {
        var now = snapshot(OPEN);
        assertThat(codec.decode(new Snapshot("c1", 41, now.type(), now.revision() + 1, now.payload())))
                .isEmpty();
        assertThat(codec.decode(new Snapshot("c1", 41, "shared.Bar", now.revision(), now.payload())))
                .isEmpty();
        assertThat(codec.decode(new Snapshot("c1", 41, now.type(), now.revision(), payload("{\"Shut\":{}}"))))
                .isEmpty();
    }

    @Test
    void ignoresASnapshotOfAnotherFoldOfTheSameShape() {
        int first = StateType.of(First.Sum.class).revision();
        int mended = StateType.of(Mended.Sum.class).revision();

        assertThat(StateType.of(First.Sum.class).form().describe())
                .isEqualTo(StateType.of(Mended.Sum.class).form().describe());
        assertThat(mended).isNotEqualTo(first);
    }

    interface First {
        record Sum(long of) {}
    }

    interface Mended {
        @Fold(2)
        record Sum(long of) {}
    }

    @Test
    void refusesAStateThatItDoesNotKnow() {
        assertThatThrownBy(() -> codec.encode("c1", 1, "text")).hasMessageContaining("java.lang.String");
    }

    private Snapshot snapshot(Tab state) {
        return codec.encode("c1", 41, state).orElseThrow();
    }

    private byte[] payload(String json) {
        return sealer.seal("c1", json.getBytes(UTF_8));
    }
}
