package io.tenure.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.programme.BookingWindow.Opening;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Gold may book on the first, silver on the third, all on the fifth. */
class BookingWindowTest {

    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 5, 1, 9, 0);
    private static final TierTerms TIERS = MemberPricingSpecification.club().tiers();
    private static final BookingWindow WINDOW = window(
            new Opening(null, FIRST.plusDays(4)), new Opening("gold", FIRST), new Opening("silver", FIRST.plusDays(2)));

    @Test
    void higherTiersBookBeforeOthers() {
        assertThat(WINDOW.opensFor("gold", TIERS)).contains(FIRST);
        assertThat(WINDOW.opensFor("silver", TIERS)).contains(FIRST.plusDays(2));
        assertThat(WINDOW.opensFor("blue", TIERS)).contains(FIRST.plusDays(4));
        assertThat(WINDOW.opensFor("", TIERS)).contains(FIRST.plusDays(4));
    }

    @Test
    void whoeverIsBelowEveryTierThatMayBookNeverMay() {
        assertThat(window(new Opening("silver", FIRST)).opensFor("blue", TIERS)).isEmpty();
        assertThat(window(new Opening("silver", FIRST)).opensForAll()).isEmpty();
    }

    @Test
    void isForNamedItemsAndAllOfACategory() {
        assertThat(WINDOW.isFor("suite", null)).isTrue();
        assertThat(WINDOW.isFor("suite", "cellar")).isTrue();
        assertThat(WINDOW.isFor("room", "spa")).isTrue();
        assertThat(WINDOW.isFor("room", "cellar")).isFalse();
        assertThat(WINDOW.isFor("room", null)).isFalse();
    }

    private static BookingWindow window(Opening... opens) {
        return new BookingWindow(
                "may", new Wording("May", "五月"), List.of("suite"), List.of("spa"), List.of(opens), null);
    }
}
