package io.tenure.shared.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.ledger.OutcomeUnknown;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private static final int CALLERS = 20;

    private final GroupCommit<GroupWork> group = new GroupCommit<>(_ -> {
        throw new IllegalStateException("state should be: open");
    });

    @Test
    void saysToAllAlikeThatNobodyKnowsWhatBecameOfIt() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> callers = IntStream.range(0, CALLERS)
                    .mapToObj(_ -> threads.submit(this::written))
                    .toList();

            assertThat(callers).hasSize(CALLERS).allSatisfy(caller -> assertThatThrownBy(caller::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isExactlyInstanceOf(OutcomeUnknown.class)
                    .hasMessageContaining("state should be: open"));
        }
    }

    private boolean written() {
        GroupWork work = new GroupWork() {};
        group.submit(work);
        work.throwIfFailed();
        return true;
    }
}
