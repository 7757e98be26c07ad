package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.EndTransfer;
import io.tenure.loyalty.commands.ReceivePoints;
import io.tenure.loyalty.events.PointsTransferredIn;
import io.tenure.loyalty.events.PointsTransferredOut;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.outcome.Outcome;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.Policy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes points that one member has sent to the other member, and back when they cannot arrive. */
final class TransferPolicy implements Policy {

    private final LoyaltyBook book;
    private final DoneBefore before;
    private final InstantSource clock;

    TransferPolicy(LoyaltyBook book, DoneBefore before, InstantSource clock) {
        this.book = book;
        this.before = before;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "loyalty-transfers";
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.FIRST_EVENT;
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return event == PointsTransferredOut.class;
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof PointsTransferredOut sent) {
            Map<String, String> metadata =
                    Map.of(Metadata.ACTOR, "system", Metadata.CAUSE, Long.toString(recorded.position()));
            String problem = receive(sent, metadata);
            AccountId from = new AccountId(sent.programme(), new CustomerId(sent.customerId()));
            book.handle(new EndTransfer(from, sent.transferId(), problem, now()), metadata);
        }
    }

    private @Nullable String receive(PointsTransferredOut sent, Map<String, String> metadata) {
        AccountId to = new AccountId(sent.programme(), new CustomerId(sent.toCustomerId()));
        try {
            Outcome outcome = book.handle(
                    new ReceivePoints(to, sent.transferId(), sent.customerId(), sent.lots(), now()), metadata);
            return outcome instanceof Outcome.Refused refused && !hasArrived(sent, to)
                    ? refused.rejection().reason()
                    : null;
        } catch (ClaimHeld _) {
            return hasArrived(sent, to)
                    ? null
                    : "Points of another member have arrived under the name " + sent.transferId()
                            + ": send them under another one.";
        }
    }

    /** Whatever has become of the other membership since. */
    private boolean hasArrived(PointsTransferredOut sent, AccountId to) {
        return before.under(LoyaltyClaims.ofArrival(to, sent.transferId()), PointsTransferredIn.class)
                .filter(arrived -> arrived.fromCustomerId().equals(sent.customerId()))
                .isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
