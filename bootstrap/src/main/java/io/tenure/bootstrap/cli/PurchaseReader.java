package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.Codecs;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.sealing.SubjectErased;
import io.tenure.shared.sealing.SubjectKeys;
import io.tenure.shared.tink.TinkSealer;
import io.tenure.value.application.Purchases;
import java.util.List;
import java.util.Optional;

/** Reads every purchase from a ledger, also while a server writes to it. It holds no key, so it learns of no person. */
final class PurchaseReader {

    private static final int COMMITS_AT_ONCE = 1_000;

    private PurchaseReader() {}

    static Purchases read(Ledger ledger) {
        EventCodec codec = Codecs.events(new TinkSealer(new NoKeys()));
        var purchases = new Purchases();
        long head = ledger.head();
        try (Progress progress = Progress.over("Reading", head)) {
            long position = 0;
            while (position < head) {
                List<RecordedCommit> commits = ledger.readAll(position, COMMITS_AT_ONCE);
                if (commits.isEmpty()) {
                    throw new LedgerFailure(
                            "The ledger ends at %d now, and not at %d: try again".formatted(position, head));
                }
                commits.forEach(commit -> add(commit, codec, purchases));
                position = commits.getLast().lastPosition();
                progress.reached(position);
            }
        }
        return purchases;
    }

    private static void add(RecordedCommit commit, EventCodec codec, Purchases purchases) {
        for (EventData event : commit.events()) {
            if (RelationshipEvent.class.isAssignableFrom(codec.type(event.type()))) {
                purchases.add((RelationshipEvent) codec.decode(event, commit.stream()));
            }
        }
    }

    /** Every personal component reads as erased. */
    private static final class NoKeys implements SubjectKeys {

        @Override
        public Optional<byte[]> find(String subject) {
            return Optional.empty();
        }

        @Override
        public byte[] keep(String subject, byte[] offered) {
            throw new SubjectErased(subject);
        }

        @Override
        public void destroy(String subject) {
            throw new IllegalStateException("A reader destroys no key.");
        }

        @Override
        public byte[] installationSecret(String name, byte[] offered) {
            return offered;
        }
    }
}
