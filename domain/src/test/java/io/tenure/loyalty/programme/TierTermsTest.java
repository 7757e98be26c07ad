package io.tenure.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TierTermsTest {

    private static final TierTerms TIERS = new TierTerms(
            List.of(
                    new Tier("blue", new Wording("Blue", "蓝"), null, null, null, null),
                    new Tier("silver", new Wording("Silver", "银"), 300L, null, null, null)),
            TierTerms.Window.CALENDAR_YEAR,
            TierTerms.Downgrade.TO_QUALIFIED,
            0);

    @Test
    void whoeverHasNotRisenHasWhatIsForTheLowestTier() {
        assertThat(TIERS.reaches("", "blue")).isTrue();
        assertThat(TIERS.reaches("", "silver")).isFalse();
        assertThat(TIERS.reaches("silver", "blue")).isTrue();
        assertThat(TIERS.reaches("silver", "gold")).isFalse();
    }
}
