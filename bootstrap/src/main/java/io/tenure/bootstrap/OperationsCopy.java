package io.tenure.bootstrap;

import io.tenure.access.application.AccessRecords;
import io.tenure.access.application.ApiKeys;
import io.tenure.access.application.User;
import io.tenure.access.application.Users;
import io.tenure.access.queries.AccessRecord;
import io.tenure.audit.KeptCheckpoints;
import io.tenure.integration.webhooks.Webhooks;
import io.tenure.shared.due.DueCustomers;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.requests.GivenAnswer;
import io.tenure.shared.requests.KeptAnswers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Carries what an installation remembers beside ledger and keys; a second time it brings the copy up to date. */
record OperationsCopy(Store from, Store to) {

    private static final int AT_ONCE = 1_000;

    void copy() {
        copyUsers(from.users(), to.users());
        copyApiKeys(from.apiKeys(), to.apiKeys());
        copyAccessLog(from.accessRecords(), to.accessRecords());
        copyCheckpoints(from.checkpoints(), to.checkpoints());
        copyWebhooks(from.webhooks(), to.webhooks());
        copyProgress(from.policyProgress(), to.policyProgress());
        from.deadLetters().list(0, Integer.MAX_VALUE).forEach(to.deadLetters()::put);
        for (Agenda agenda : Agenda.values()) {
            copyDue(from.dueCustomers(agenda), to.dueCustomers(agenda));
        }
        from.keptAnswers().forEach(given -> copy(given, to.keptAnswers()));
    }

    private static void copy(GivenAnswer given, KeptAnswers target) {
        Instant forgotten = given.answer().answeredAt().minus(KeptAnswers.RETENTION);
        target.keep(given.caller(), given.key(), "copied", given.answer(), forgotten);
    }

    private static void copyUsers(Users source, Users target) {
        for (User user : source.all()) {
            Optional<User> there = target.find(user.name());
            if (there.isEmpty()) {
                target.add(user);
            } else if (!there.get().equals(user)) {
                target.replace(user, there.get().version());
            }
        }
    }

    private static void copyApiKeys(ApiKeys source, ApiKeys target) {
        source.all().forEach(view -> {
            Instant revoked = view.revokedAt();
            if (target.find(view.id()).isEmpty()) {
                source.find(view.id()).ifPresent(target::add);
            } else if (revoked != null) {
                target.revoke(view.id(), revoked);
            }
        });
    }

    private static void copyAccessLog(AccessRecords source, AccessRecords target) {
        long newest = target.list(null, Long.MAX_VALUE, 1).stream()
                .mapToLong(AccessRecord::number)
                .findFirst()
                .orElse(0);
        List<AccessRecord> next = source.following(newest, AT_ONCE);
        while (!next.isEmpty()) {
            target.adopt(next);
            next = source.following(next.getLast().number(), AT_ONCE);
        }
    }

    /** The second place counts for itself how often its keys change. */
    private static void copyCheckpoints(KeptCheckpoints source, KeptCheckpoints target) {
        Set<?> there = target.allSetAside().keySet();
        source.allSetAside().forEach((checkpoint, at) -> {
            if (!there.contains(checkpoint)) {
                target.setAside(checkpoint, at);
            }
        });
        source.all().forEach(checkpoint -> target.keep(checkpoint, 0));
    }

    /** Without what became of their deliveries. */
    private static void copyWebhooks(Webhooks source, Webhooks target) {
        target.all().forEach(webhook -> target.remove(webhook.id()));
        source.all().forEach(target::add);
    }

    private static void copyProgress(PolicyProgress source, PolicyProgress target) {
        Map<String, byte[]> there = target.all();
        source.all().forEach((policy, progress) -> {
            if (!policy.equals(Migration.MARK)) {
                target.replace(policy, Optional.ofNullable(there.get(policy)), progress);
            }
        });
    }

    private static void copyDue(DueCustomers source, DueCustomers target) {
        SortedMap<String, Instant> next = source.list("", AT_ONCE);
        while (!next.isEmpty()) {
            Map<String, Optional<Instant>> due = new HashMap<>();
            next.forEach((customer, at) -> due.put(customer, Optional.of(at)));
            target.set(due);
            next = source.list(next.lastKey(), AT_ONCE);
        }
    }
}
