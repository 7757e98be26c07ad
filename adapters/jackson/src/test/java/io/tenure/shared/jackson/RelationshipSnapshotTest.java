package io.tenure.shared.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.domain.CustomerRelationship;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RelationshipSnapshotTest {

    private final JacksonSnapshotCodec codec =
            new JacksonSnapshotCodec(new ReadableSealer(), List.of(CustomerRelationship.class));

    static List<Class<?>> states() {
        return Forms.records(CustomerRelationship.class).toList();
    }

    @ParameterizedTest
    @MethodSource("states")
    void restoresEveryStateOfACustomerRelationship(Class<?> state) {
        assertThat(restored(Samples.full(state))).isEqualTo(Samples.full(state));
        assertThat(restored(Samples.sparse(state))).isEqualTo(Samples.sparse(state));
    }

    private Object restored(Object state) {
        return codec.decode(codec.encode("c1", 7, state).orElseThrow()).orElseThrow();
    }
}
