package io.tenure.loyalty.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PassCodesTest {

    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");

    /** What a genuine code says that was shown at ten. */
    private static final String SHOWN = "ada." + TEN.getEpochSecond() / 60;

    @Test
    void codeIsTakenInItsMinuteAndTheOnesBeforeAndAfter() {
        AccountId ada = new AccountId("club", new CustomerId("ada"));
        assertThat(PassCodes.account("club", SHOWN, TEN)).isEqualTo(ada);
        assertThat(PassCodes.account("club", SHOWN, TEN.minusSeconds(60))).isEqualTo(ada);
        assertThat(PassCodes.account("club", SHOWN, TEN.plusSeconds(119))).isEqualTo(ada);
        assertThatThrownBy(() -> PassCodes.account("club", SHOWN, TEN.plusSeconds(120)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("again");
        assertThat(PassCodes.owner("club", SHOWN)).isEqualTo(ada);
        assertThatThrownBy(() -> PassCodes.account("club", SHOWN, TEN.minusSeconds(61)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void cardsIsToldFromAMembers() {
        assertThat(PassCodes.isOne(SHOWN)).isTrue();
        assertThat(PassCodes.isOne("pU3jzUq0Yv0Zb1R2o3Z4xQ")).isFalse();
    }
}
