package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.EndTransfer;
import io.tenure.loyalty.commands.ReceivePoints;
import io.tenure.loyalty.commands.TransferPoints;
import io.tenure.loyalty.events.LotUse;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.PointsTransferredIn;
import io.tenure.loyalty.events.PointsTransferredOut;
import io.tenure.loyalty.events.TransferReturned;
import io.tenure.loyalty.events.TransferSettled;
import io.tenure.shared.domain.Decision;
import java.util.List;

/** Points on their way from one member to another. */
final class TransferDecisions {

    private static final int MOST_UNDER_WAY = 100;

    private TransferDecisions() {}

    static Decision<LoyaltyEvent> send(TransferPoints c, Booking booking) {
        PointsTransferredOut sent = booking.member().underWay().get(c.transferId());
        if (sent != null) {
            return sent.points() == c.points() && sent.toCustomerId().equals(c.toCustomerId())
                    ? booking.done()
                    : AnotherDeed.under(c.transferId());
        }
        if (c.toCustomerId().equals(booking.customer())) {
            return Decision.rejected("loyalty.transfer-to-oneself", "Points go to another member: name one.");
        }
        if (booking.member().underWay().size() >= MOST_UNDER_WAY) {
            return Decision.rejected(
                    "loyalty.too-many-transfers", "100 transfers are under way already: wait until they have arrived.");
        }
        return AvailablePoints.missing(c.points(), booking)
                .<Decision<LoyaltyEvent>>map(Decision.Rejected::new)
                .orElseGet(() -> {
                    booking.add(new PointsTransferredOut(
                            booking.programme(),
                            booking.customer(),
                            c.transferId(),
                            c.toCustomerId(),
                            c.points(),
                            booking.points().oldest(c.points()),
                            booking.points().balance() - c.points(),
                            c.now()));
                    return booking.done();
                });
    }

    static Decision<LoyaltyEvent> receive(ReceivePoints c, Booking booking) {
        if (booking.member().leftOut()) {
            return new Decision.Rejected<>(SideDecisions.leftOut());
        }
        List<LotUse> lots = c.lots().stream()
                .map(use -> new LotUse(
                        "transfer-" + c.transferId() + "-" + use.lotId(),
                        use.points(),
                        use.earnedAt(),
                        use.activeFrom(),
                        use.expiresAt()))
                .toList();
        long points = lots.stream().mapToLong(LotUse::points).sum();
        booking.add(new PointsTransferredIn(
                booking.programme(),
                booking.customer(),
                c.transferId(),
                c.fromCustomerId(),
                points,
                lots,
                booking.points().balance() + points,
                c.now()));
        return booking.done();
    }

    static Decision<LoyaltyEvent> end(EndTransfer c, Booking booking) {
        PointsTransferredOut sent = booking.member().underWay().get(c.transferId());
        if (sent != null) {
            booking.add(
                    c.problem() == null
                            ? new TransferSettled(booking.programme(), booking.customer(), c.transferId(), c.now())
                            : new TransferReturned(
                                    booking.programme(),
                                    booking.customer(),
                                    c.transferId(),
                                    sent.points(),
                                    c.problem(),
                                    booking.points().balance() + sent.points(),
                                    c.now()));
        }
        return booking.done();
    }
}
