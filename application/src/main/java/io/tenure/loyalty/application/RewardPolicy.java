package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.HandOutReward;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.events.PointsRedeemed;
import io.tenure.loyalty.events.RedemptionCancelled;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.Policy;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Gives the piece once its points are taken, and puts it back when the redemption is cancelled. */
final class RewardPolicy implements Policy {

    private final LoyaltyBook book;
    private final RewardDesk desk;
    private final InstantSource clock;

    RewardPolicy(LoyaltyBook book, RewardDesk desk, InstantSource clock) {
        this.book = book;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "loyalty-rewards";
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.FIRST_EVENT;
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return event == PointsRedeemed.class || event == RedemptionCancelled.class;
    }

    @Override
    public void on(RecordedEvent recorded) {
        Map<String, String> by = Map.of(Metadata.ACTOR, "system", Metadata.CAUSE, Long.toString(recorded.position()));
        switch (recorded.event()) {
            case PointsRedeemed e
            when e.reward() != null ->
                book.handle(
                        new HandOutReward(
                                new RewardId(e.programme(), e.reward()),
                                e.redemptionId(),
                                clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                        by);
            case RedemptionCancelled e
            when e.reward() != null -> desk.putBack(new RewardId(e.programme(), e.reward()), e.redemptionId(), by);
            default -> {}
        }
    }
}
