package io.tenure.shared.mongodb;

import static java.util.Objects.requireNonNull;

import io.tenure.shared.engine.GroupCommit;
import io.tenure.shared.engine.GroupWork;
import io.tenure.shared.ledger.HeldClaim;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds who holds keys. Those that are asked for at the same time share one question to the server. */
final class Holders {

    private static final class Wanted extends GroupWork {
        final String key;

        @Nullable
        HeldClaim held;

        Wanted(String key) {
            this.key = key;
        }
    }

    private final CommitReads commits;
    private final MongoFailures failures;
    private final Map<Long, List<Wanted>> underWay = new ConcurrentHashMap<>();
    private final AtomicLong questions = new AtomicLong();
    // Questions are put into one in the first step and asked in the second, several at once.
    private final GroupCommit<Wanted> group = new GroupCommit<>(new GroupCommit.Target<>() {
        @Override
        public long write(List<Wanted> wanted) {
            long question = questions.incrementAndGet();
            underWay.put(question, wanted);
            return question;
        }

        @Override
        public void keep(long question) {
            ask(requireNonNull(underWay.remove(question)));
        }
    });

    Holders(CommitReads commits, MongoFailures failures) {
        this.commits = commits;
        this.failures = failures;
    }

    /** The holder of a key's newest generation. */
    Optional<HeldClaim> holder(String key) {
        Wanted wanted = new Wanted(key);
        group.submit(wanted);
        wanted.throwIfFailed();
        // A key with many generations is followed here, so that nobody else waits for it.
        return Optional.ofNullable(wanted.held).map(held -> failures.told("read", () -> commits.newest(held)));
    }

    private void ask(List<Wanted> wanted) {
        Map<String, HeldClaim> held = failures.told(
                "read",
                () -> commits.holders(
                        wanted.stream().map(question -> question.key).collect(Collectors.toSet())));
        wanted.forEach(question -> question.held = held.get(question.key));
    }
}
