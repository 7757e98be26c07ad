package io.tenure.value.application;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.facts.queries.AllFacts;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.jobs.Run;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TabulateRfmTest {

    private static final long HEAD = 7;

    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "false, false"})
    void waitsForAnotherAttemptAsLongAsViewsAreBehind(boolean factsFollow, boolean bookFollows) {
        var work = new TabulateRfm(
                answering(CustomerQueries.class, Map.of("awaitVisible", bookFollows)),
                answering(AllFacts.class, Map.of("reaches", factsFollow)),
                answering(ValueLog.class, Map.of()),
                () -> HEAD,
                InstantSource.system());
        Run run = answering(Run.class, Map.of("key", "2026-05-04", "input", "2026-05-04T10:00:00Z mia"));

        assertThatThrownBy(() -> work.run(run))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Views do not show yet what is on record");
    }

    /** Answers what is known, and nothing else may be asked. */
    private static <T> T answering(Class<T> type, Map<String, ?> known) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, _) -> {
            if (!known.containsKey(method.getName())) {
                throw new AssertionError("Nobody is to ask for " + method.getName());
            }
            return known.get(method.getName());
        }));
    }
}
