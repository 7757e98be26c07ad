package io.tenure.relationship.portal;

import io.tenure.shared.policies.DeadLetter;
import io.tenure.shared.policies.DeadLetters;
import java.util.List;
import java.util.Optional;

/** Nothing was laid aside. */
final class NoDeadLetters implements DeadLetters {
    @Override
    public void put(DeadLetter letter) {
        throw new UnsupportedOperationException("The sample lays nothing aside");
    }

    @Override
    public boolean replace(DeadLetter letter) {
        return false;
    }

    @Override
    public Optional<DeadLetter> find(String policy, long position) {
        return Optional.empty();
    }

    @Override
    public List<DeadLetter> list(long afterPosition, int limit) {
        return List.of();
    }

    @Override
    public void remove(String policy, long position) {
        throw new UnsupportedOperationException("The sample lays nothing aside");
    }
}
