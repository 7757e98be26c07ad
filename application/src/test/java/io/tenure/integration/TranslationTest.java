package io.tenure.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.integration.contract.ChangedTier;
import io.tenure.integration.contract.JoinedProgramme;
import io.tenure.integration.contract.LeftProgramme;
import io.tenure.integration.contract.MovedPoints;
import io.tenure.integration.contract.PointsCause;
import io.tenure.integration.contract.ValuesRenewed;
import io.tenure.loyalty.events.MemberEnrolled;
import io.tenure.loyalty.events.MembershipEnded;
import io.tenure.loyalty.events.PointsActivated;
import io.tenure.loyalty.events.PointsExpired;
import io.tenure.loyalty.events.PointsReversed;
import io.tenure.loyalty.events.RedemptionCancelled;
import io.tenure.loyalty.events.TierChanged;
import io.tenure.loyalty.events.TierMove;
import io.tenure.value.events.CustomersValued;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranslationTest {

    private static final Instant MAY = Instant.parse("2026-05-04T10:00:00Z");

    @Test
    void tellsWhoTakesPartInAProgramme() {
        assertThat(Translation.of(new MemberEnrolled("club", "anna", "soho", "1815-12-10", MAY)))
                .contains(new JoinedProgramme("anna", "club", MAY));
        assertThat(Translation.of(new MembershipEnded("club", "anna", 40, "moved away", 0, MAY)))
                .contains(new LeftProgramme("anna", "club", MAY));
    }

    @Test
    void tellsPointsThatWentAsNegative() {
        assertThat(Translation.of(new PointsReversed("club", "anna", "p1", 2, 30, List.of(), 10, 0, -10, MAY)))
                .contains(new MovedPoints("anna", "club", PointsCause.REVERSED, "p1", -30, -10, MAY));
        assertThat(Translation.of(new PointsExpired("club", "anna", "lot", 5, 15, MAY)))
                .contains(new MovedPoints("anna", "club", PointsCause.EXPIRED, "lot", -5, 15, MAY));
    }

    @Test
    void tellsPointsThatComeBackAndNothingOfAFormerMemberWhoseRewardDoes() {
        assertThat(Translation.of(
                        new RedemptionCancelled("club", "anna", "r1", "mug", 30, null, null, null, 45, null, MAY)))
                .contains(new MovedPoints("anna", "club", PointsCause.REDEMPTION_CANCELLED, "r1", 30, 45, MAY));
        assertThat(Translation.of(
                        new RedemptionCancelled("club", "anna", "r1", "mug", 0, null, null, null, 0, 30L, MAY)))
                .isEmpty();
    }

    @Test
    void tellsATierThatIsKeptForLonger() {
        assertThat(Translation.of(new TierChanged("club", "anna", "gold", "gold", TierMove.KEEP, "spent", MAY, MAY)))
                .contains(new ChangedTier("anna", "club", "gold", "gold", MAY, MAY));
    }

    @Test
    void tellsARunOfValueModelsOnceItHasValuedAll() {
        assertThat(Translation.of(new CustomersValued(3, null, "m", MAY))).isEmpty();
        assertThat(Translation.of(new CustomersValued(3, "m", null, MAY))).contains(new ValuesRenewed(3, MAY));
    }

    @Test
    void keepsToItselfWhatOthersNeedNotKnow() {
        assertThat(Translation.of(new PointsActivated("club", "anna", "lot", 5, MAY)))
                .isEmpty();
        assertThat(Translation.tells(PointsActivated.class)).isFalse();
        assertThat(Translation.tells(PointsExpired.class)).isTrue();
    }
}
