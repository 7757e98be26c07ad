package io.tenure.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;

/** Given what happened, when something is asked, then this follows: the form in which every rule is told. */
public final class Specification<C, S, E> {

    private final BiFunction<C, S, Decision<E>> decide;
    private final S state;

    private Specification(BiFunction<C, S, Decision<E>> decide, S state) {
        this.decide = decide;
        this.state = state;
    }

    public static <C, S, E> Specification<C, S, E> given(
            BiFunction<C, S, Decision<E>> decide, BiFunction<S, E, S> evolve, S initial, List<E> history) {
        S state = initial;
        for (E event : history) {
            state = evolve.apply(state, event);
        }
        return new Specification<>(decide, state);
    }

    public Outcome<E> when(C command) {
        return new Outcome<>(decide.apply(command, state));
    }

    /** What was decided. */
    public record Outcome<E>(Decision<E> decision) {

        @SafeVarargs
        @SuppressWarnings("varargs")
        public final void then(E... events) {
            assertThat(decision).isEqualTo(new Decision.Accepted<>(List.of(events)));
        }

        public void thenNothing() {
            assertThat(decision).isEqualTo(Decision.nothing());
        }

        public Rejection thenRejected(String code) {
            assertThat(decision).isInstanceOf(Decision.Rejected.class);
            Rejection rejection = ((Decision.Rejected<E>) decision).rejection();
            assertThat(rejection.code()).isEqualTo(code);
            assertThat(rejection.reason()).matches("[A-Z].+\\.");
            return rejection;
        }
    }
}
