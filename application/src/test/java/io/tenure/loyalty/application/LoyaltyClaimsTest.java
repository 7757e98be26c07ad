package io.tenure.loyalty.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.events.PointsRedeemed;
import io.tenure.loyalty.events.RewardReserved;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.Claim;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The texts stand in ledgers: whoever asks for a deed of years ago asks with the same ones. */
class LoyaltyClaimsTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    @Test
    void redemptionIsFoundUnderTheTextThatItClaimed() {
        PointsRedeemed redeemed =
                new PointsRedeemed("club", "ada", "r1", 50, null, null, null, "a mug", null, List.of(), NOW, 0, NOW);
        assertThat(keys(redeemed))
                .containsExactly("loyalty club@ada redemption r1")
                .containsExactly(LoyaltyClaims.ofRedemption(new AccountId("club", new CustomerId("ada")), "r1"));
    }

    @Test
    void reservationIsFoundUnderTheTextThatItClaimed() {
        RewardReserved reserved = new RewardReserved("club", "mug", "r1", "ada", 50, null, null, 4, NOW);
        assertThat(keys(reserved))
                .containsExactly("loyalty-reward club@mug reserved r1")
                .containsExactly(LoyaltyClaims.ofReservation(new RewardId("club", "mug"), "r1"));
    }

    private static List<String> keys(Object event) {
        return new LoyaltyClaims()
                .claims(event, Map.of()).stream().map(Claim::key).toList();
    }
}
