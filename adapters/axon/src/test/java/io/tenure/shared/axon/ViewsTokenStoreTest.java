package io.tenure.shared.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.nodes.Duties;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.Test;

class ViewsTokenStoreTest {

    private static final String TALLY = "tally";

    private final ViewTransactions transactions = new ViewTransactions(new ViewsInMemory());

    @Test
    void goesOnWhereRebuiltViewsHaveGotAsFar() {
        ViewsTokenStore live = node();
        live.storeToken(LedgerEvents.token(5), TALLY, 0);
        ViewsTokenStore rebuild = node();
        rebuild.fetchToken(TALLY, 0);
        rebuild.storeToken(ReplayToken.createReplayToken(LedgerEvents.token(9), LedgerEvents.token(5)), TALLY, 0);

        live.storeToken(LedgerEvents.token(6), TALLY, 0);

        assertThat(LedgerEvents.position(node().fetchToken(TALLY, 0))).isEqualTo(6);
    }

    @Test
    void stopsWhereAnotherNodeHasGoneOn() {
        ViewsTokenStore one = node();
        one.storeToken(LedgerEvents.token(5), TALLY, 0);
        ViewsTokenStore other = node();
        other.fetchToken(TALLY, 0);
        other.storeToken(LedgerEvents.token(9), TALLY, 0);

        TrackingToken late = LedgerEvents.token(6);
        assertThatThrownBy(() -> one.storeToken(late, TALLY, 0))
                .isInstanceOf(UnableToClaimTokenException.class)
                .hasMessageContaining("projection:tally");
    }

    private ViewsTokenStore node() {
        return new ViewsTokenStore(transactions, () -> LedgerEvents.token(0), Duties.ALONE);
    }
}
