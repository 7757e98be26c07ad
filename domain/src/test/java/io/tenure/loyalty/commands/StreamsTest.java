package io.tenure.loyalty.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.shared.domain.CustomerId;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** What was written lies in streams of these names for good: with others nothing of it would be found again. */
class StreamsTest {

    private static final AccountId ADA = new AccountId("club", new CustomerId("ada"));

    @Test
    void accountsWalletsAndBenefitsOfMembersHaveStreamsOfTheirOwn() {
        assertThat(ADA.stream()).isEqualTo("loyalty-club@ada");
        assertThat(BenefitCommand.stream(ADA)).isEqualTo("loyalty-benefits-club@ada");
        assertThat(new WalletId("club", ADA.customer(), Currency.getInstance("GBP")).stream())
                .isEqualTo("wallet-club@ada@GBP");
        assertThat(new WalletId("club", ADA.customer(), Currency.getInstance("GBP")).account())
                .isEqualTo(ADA);
    }

    @Test
    void couponsAndTheBudgetOfTheirBatchHaveStreamsOfTheirOwn() {
        assertThat(new CouponId(4, 17).stream()).isEqualTo("coupon-4-17");
        assertThat(CouponId.budgetStream(4)).isEqualTo("coupon-budget-4");
    }

    @Test
    void rewardsReceiptsAndEventsHaveStreamsOfTheirOwn() {
        assertThat(new RewardId("club", "mug").stream()).isEqualTo("loyalty-reward-club@mug");
        assertThat(new ReceiptId("high-street", "r1").stream()).isEqualTo("loyalty-receipt-high-street@r1");
        assertThat(new GatheringId("club", "dinner").stream()).isEqualTo("loyalty-event-club@dinner");
    }

    @Test
    void refusalsNameThingsAsTheirStreamsDo() {
        assertThat(ADA).hasToString("club@ada");
        assertThat(new ReceiptId("high-street", "r1")).hasToString("high-street@r1");
        assertThat(new GatheringId("club", "dinner")).hasToString("club@dinner");
        assertThat(new ProgrammeVersion("club", 3)).hasToString("club version 3");
    }
}
