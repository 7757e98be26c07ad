package io.tenure.loyalty.domain;

import io.tenure.shared.domain.Rejection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What ties an account to those of its household. Whoever keeps the points of others is in nobody's pool.
 *
 * @param keeper who has what this account brings; null while it keeps its own points
 * @param members whose points this account keeps
 */
public record Pool(@Nullable String keeper, Set<String> members) {

    static final Pool NONE = new Pool(null, Set.of());
    static final int MOST = 100;

    public Pool {
        members = Set.copyOf(members);
    }

    /** Whether nobody else can be let in. */
    public boolean isFull() {
        return members.size() >= MOST;
    }

    /** Why somebody else is not let in. */
    public static Rejection full() {
        return new Rejection(
                "loyalty.pool-full",
                "The pool keeps the points of " + MOST + " others already, which is all that it takes: name another"
                        + " keeper.");
    }

    Pool keptBy(@Nullable String changed) {
        return new Pool(changed, members);
    }

    Pool with(String member) {
        Set<String> more = new HashSet<>(members);
        more.add(member);
        return new Pool(keeper, more);
    }

    Pool without(String member) {
        Set<String> fewer = new HashSet<>(members);
        fewer.remove(member);
        return new Pool(keeper, fewer);
    }
}
