package io.tenure.shared.mongodb;

import static java.util.Objects.requireNonNull;

import io.tenure.shared.engine.GroupCommit;
import io.tenure.shared.engine.GroupWork;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Lets callers who ask for the same kind of thing at the same time share one question to the server. */
final class SharedQuestions<K, A> {

    private static final class Wanted<K, A> extends GroupWork {
        final Set<K> keys;
        final Map<K, A> answers = new HashMap<>();

        Wanted(Set<K> keys) {
            this.keys = keys;
        }
    }

    private final MongoFailures failures;
    private final Function<Set<K>, Map<K, A>> server;
    private final Map<Long, List<Wanted<K, A>>> underWay = new ConcurrentHashMap<>();
    private final AtomicLong questions = new AtomicLong();
    // Questions are put into one in the first step and asked in the second, several at once.
    private final GroupCommit<Wanted<K, A>> group = new GroupCommit<>(new GroupCommit.Target<>() {
        @Override
        public long write(List<Wanted<K, A>> wanted) {
            long question = questions.incrementAndGet();
            underWay.put(question, wanted);
            return question;
        }

        @Override
        public void keep(long question) {
            ask(requireNonNull(underWay.remove(question)));
        }
    });

    /** @param server answers for keys; a key without an answer is left out */
    SharedQuestions(MongoFailures failures, Function<Set<K>, Map<K, A>> server) {
        this.failures = failures;
        this.server = server;
    }

    /** The answers for some keys, of those that have one. */
    Map<K, A> ask(Set<K> keys) {
        Wanted<K, A> wanted = new Wanted<>(keys);
        group.submit(wanted);
        wanted.throwIfFailed();
        return wanted.answers;
    }

    private void ask(List<Wanted<K, A>> wanted) {
        Set<K> keys = new HashSet<>();
        wanted.forEach(each -> keys.addAll(each.keys));
        Map<K, A> answers = failures.told("read", () -> server.apply(keys));
        for (Wanted<K, A> each : wanted) {
            each.keys.forEach(
                    key -> Optional.ofNullable(answers.get(key)).ifPresent(found -> each.answers.put(key, found)));
        }
    }
}
