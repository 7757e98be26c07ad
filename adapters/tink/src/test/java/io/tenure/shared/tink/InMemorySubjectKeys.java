package io.tenure.shared.tink;

import io.tenure.shared.sealing.SubjectErased;
import io.tenure.shared.sealing.SubjectKeys;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class InMemorySubjectKeys implements SubjectKeys {

    private final Map<String, byte[]> keys = new HashMap<>();
    private final Map<String, byte[]> secrets = new HashMap<>();
    private final Set<String> destroyed = new HashSet<>();

    @Override
    public synchronized Optional<byte[]> find(String subject) {
        return Optional.ofNullable(keys.get(subject));
    }

    @Override
    public synchronized byte[] keep(String subject, byte[] offered) {
        if (destroyed.contains(subject)) {
            throw new SubjectErased(subject);
        }
        return keys.computeIfAbsent(subject, key -> offered);
    }

    @Override
    public synchronized void destroy(String subject) {
        destroyed.add(subject);
        keys.remove(subject);
    }

    @Override
    public synchronized byte[] installationSecret(String name, byte[] offered) {
        return secrets.computeIfAbsent(name, key -> offered);
    }
}
