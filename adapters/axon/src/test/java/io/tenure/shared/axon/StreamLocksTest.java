package io.tenure.shared.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.ledger.LedgerFailure;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.common.lock.Lock;
import org.junit.jupiter.api.Test;

class StreamLocksTest {

    private final StreamLocks locks = new StreamLocks(2);

    @Test
    void saysThatNothingWasRecordedWhereThoseBeforeDoNotEnd() throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor();
                Lock _ = locks.obtainLock("anna")) {
            Future<Lock> second = other.submit(() -> locks.obtainLock("anna"));

            assertThatThrownBy(second::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isExactlyInstanceOf(LedgerFailure.class)
                    .hasMessageContaining("Nothing was recorded")
                    .hasMessageContaining("anna");
        }
    }

    @Test
    void letsOtherStreamsPassAndTheSameOneAfterwards() {
        try (Lock _ = locks.obtainLock("anna");
                Lock other = locks.obtainLock("bert")) {
            assertThat(other.isHeld()).isTrue();
        }
        try (Lock again = locks.obtainLock("anna")) {
            assertThat(again.isHeld()).isTrue();
        }
    }
}
