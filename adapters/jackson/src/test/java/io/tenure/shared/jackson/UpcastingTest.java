package io.tenure.shared.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.domain.Personal;
import io.tenure.shared.ledger.ComponentAdded;
import io.tenure.shared.ledger.ComponentSealed;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.Upcaster;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UpcastingTest {

    /** At first {who}, then {name}, today {name, stars}. */
    record Greeted(@Personal String name, int stars) {}

    /** At first {name}, then a tag came. */
    record Tagged(String name, @Nullable String tag) {}

    /** At first in the clear, today sealed. */
    record Noted(String by, @Personal @Nullable String note) {}

    private final ReadableSealer sealer = new ReadableSealer();
    private final Upcaster renamed = upcaster(1, components -> {
        components.put("name", components.remove("who"));
        return components;
    });
    private final Upcaster starred = upcaster(2, components -> {
        components.put("stars", 3);
        return components;
    });

    @Test
    void liftsAnOldRevisionThroughEveryStep() {
        var codec = codec(List.of(starred, renamed));
        assertThat(codec.decode(stored(1, "{\"who\":\"sealed for c1: Ada\"}"), "c1"))
                .isEqualTo(new Greeted("Ada", 3));
        assertThat(codec.decode(stored(2, "{\"name\":\"sealed for c1: Ada\"}"), "c1"))
                .isEqualTo(new Greeted("Ada", 3));
    }

    @Test
    void leavesWhatWasStoredBeforeAComponentCameAsItStands() {
        var types = List.<Class<?>>of(Tagged.class);
        var codec = new JacksonEventCodec(sealer, types, List.of(new ComponentAdded("shared.Tagged", 1)));
        var old = new EventData("shared.Tagged", 1, "{\"name\":\"Ada\"}".getBytes(UTF_8));

        assertThat(codec.decode(old, "c1")).isEqualTo(new Tagged("Ada", null));
        var today = codec.encode(new Tagged("Ada", null), "c1");
        assertThat(today.revision()).isEqualTo(2);
        assertThat(today.payload()).isEqualTo(old.payload());
    }

    @Test
    void readsInTheClearWhatWasStoredBeforeAComponentWasSealed() {
        var types = List.<Class<?>>of(Noted.class);
        var codec = new JacksonEventCodec(sealer, types, List.of(new ComponentSealed("shared.Noted", 1, "note")));
        var old = new EventData("shared.Noted", 1, "{\"by\":\"li\",\"note\":\"rude\"}".getBytes(UTF_8));
        var today = codec.encode(new Noted("li", "rude"), "c1");

        assertThat(today.revision()).isEqualTo(2);
        assertThat(today.payload()).asString(UTF_8).isEqualTo("{\"by\":\"li\",\"note\":\"sealed for c1: rude\"}");
        assertThat(codec.decode(old, "c1")).isEqualTo(codec.decode(today, "c1")).isEqualTo(new Noted("li", "rude"));

        sealer.destroy("c1");

        assertThat(codec.decode(old, "c1")).isEqualTo(new Noted("li", "rude"));
        assertThat(codec.decode(today, "c1")).isEqualTo(new Noted("li", Personal.ERASED));
        assertThat(codec.encode(new Noted("li", null), "c1").payload())
                .asString(UTF_8)
                .isEqualTo("{\"by\":\"li\"}");
    }

    @Test
    void writesTheNewestRevision() {
        var codec = codec(List.of(renamed, starred));
        var data = codec.encode(new Greeted("Ada", 5), "c1");
        assertThat(data.revision()).isEqualTo(3);
        assertThat(codec.decode(data, "c1")).isEqualTo(new Greeted("Ada", 5));
    }

    @Test
    void refusesAGapOrADoubleInTheChain() {
        assertThatThrownBy(() -> codec(List.of(starred))).hasMessageContaining("revision 1 has not exactly one");
        assertThatThrownBy(() -> codec(List.of(renamed, renamed))).hasMessageContaining("shared.Greeted");
    }

    @Test
    void refusesAnUpcasterOfAnUnknownType() {
        var types = List.<Class<?>>of(Greeted.class);
        var stray = new Step("shared.Hugged", 1, UnaryOperator.identity());
        assertThatThrownBy(() -> new JacksonEventCodec(sealer, types, List.of(stray)))
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("shared.Hugged");
    }

    private JacksonEventCodec codec(List<Upcaster> upcasters) {
        return new JacksonEventCodec(sealer, List.of(Greeted.class), upcasters);
    }

    private static EventData stored(int revision, String json) {
        return new EventData("shared.Greeted", revision, json.getBytes(UTF_8));
    }

    private static Upcaster upcaster(int from, UnaryOperator<Map<String, @Nullable Object>> step) {
        return new Step("shared.Greeted", from, step);
    }

    record Step(String type, int fromRevision, UnaryOperator<Map<String, @Nullable Object>> step) implements Upcaster {
        @Override
        public Map<String, @Nullable Object> upcast(Map<String, @Nullable Object> components) {
            return step.apply(new HashMap<>(components));
        }
    }
}
