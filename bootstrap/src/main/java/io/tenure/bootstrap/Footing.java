package io.tenure.bootstrap;

import io.tenure.audit.LedgerWatch;
import io.tenure.shared.ledger.ChainHead;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.views.LedgerViews;
import io.tenure.shared.views.OwnedViews;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure that everything which follows the ledger follows this very one, and none that was longer or other: see
 * docs/adr/0119-what-follows-the-ledger-is-held-against-it-at-each-start.md.
 */
final class Footing {

    private static final Logger LOG = LoggerFactory.getLogger(Footing.class);
    private static final long NEVER = -1;

    private final Ledger ledger;
    private final LedgerWatch chain;
    private final LedgerViews views;
    private final Followers followers;
    private long noted = NEVER;

    Footing(Store store, LedgerWatch chain) {
        this.ledger = store.ledger();
        this.chain = chain;
        this.views = store.views();
        this.followers = new Followers(store.policyProgress(), store.deadLetters(), store.keptAnswers());
    }

    /**
     * Before anything follows, and anything is recorded.
     *
     * @throws LedgerFailure when the ledger is not the one that this installation vouched for; nothing is changed
     */
    void find() {
        chain.problem().ifPresent(problem -> {
            throw new LedgerFailure(problem);
        });
        // Where they stand is asked before where the ledger ends: other nodes may be at work.
        Optional<byte[]> mark = views.ledgerMark();
        long shown = ReadModels.views().stream()
                .map(OwnedViews::projection)
                .mapToLong(views::progress)
                .max()
                .orElse(0);
        boolean others = mark.filter(one -> !isOfThisLedger(one)).isPresent() || shown > ledger.head();
        if (others) {
            LOG.warn(
                    "The views are of a ledger that was longer or another one, and show what is not recorded any more; they are made again from this one, which ends at position {}.",
                    ledger.head());
            views.beginAnew();
        }
        takeBack(others);
        note();
    }

    private void takeBack(boolean anyhow) {
        List<String> taken = followers.takeBackTo(ledger::head);
        long end = ledger.head();
        if (!taken.isEmpty()) {
            LOG.warn(
                    "{} had heard of events that are not recorded any more; they hear what is recorded after position {}.",
                    String.join(", ", taken),
                    end);
        }
        if (anyhow || !taken.isEmpty()) {
            followers.forgetAnswersBeyond(ledger::head);
        }
    }

    /** Notes with the views how the ledger stands, by which it is told from others. */
    synchronized void note() {
        if (ledger.head() != noted) {
            ChainHead head = ledger.chainHead();
            if (views.ledgerMark(mark(head.position(), head.hash()))) {
                noted = head.position();
            }
        }
    }

    private static byte[] mark(long position, byte[] hash) {
        return ByteBuffer.allocate(Long.BYTES + hash.length)
                .putLong(position)
                .put(hash)
                .array();
    }

    private boolean isOfThisLedger(byte[] mark) {
        return chain.has(ByteBuffer.wrap(mark).getLong(), Arrays.copyOfRange(mark, Long.BYTES, mark.length));
    }
}
