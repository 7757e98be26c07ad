package io.tenure.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.WalletCommand;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.events.WalletEvent;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Decision;
import java.util.Currency;
import java.util.List;

/** A wallet under test: every event is held against the balances that it states. */
final class Purse {

    private final WalletId id;
    private Wallet state = WalletDecider.initial();
    private long paidInMoved;
    private long bonusMoved;

    Purse(String customer) {
        this(customer, "GBP");
    }

    Purse(String customer, String currency) {
        this.id = new WalletId("club", new CustomerId(customer), Currency.getInstance(currency));
    }

    WalletId id() {
        return id;
    }

    List<WalletEvent> when(WalletCommand command) {
        List<WalletEvent> events =
                switch (WalletDecider.decide(command, state)) {
                    case Decision.Accepted<WalletEvent>(var accepted) -> accepted;
                    case Decision.Rejected<WalletEvent> _ -> List.of();
                };
        events.forEach(this::happened);
        return events;
    }

    String refused(WalletCommand command) {
        return switch (WalletDecider.decide(command, state)) {
            case Decision.Accepted<WalletEvent> _ -> "accepted";
            case Decision.Rejected<WalletEvent>(var rejection) -> rejection.code();
        };
    }

    private void happened(WalletEvent event) {
        state = WalletDecider.evolve(state, event);
        MoneyMovement.of(event).ifPresent(movement -> {
            paidInMoved += movement.paidIn();
            bonusMoved += movement.bonus();
            assertThat(movement.paidInBalance()).as("after %s", event).isEqualTo(paidInMoved);
            assertThat(movement.bonusBalance()).as("after %s", event).isEqualTo(bonusMoved);
        });
        assertThat(money().paidIn()).as("after %s", event).isEqualTo(paidInMoved);
        assertThat(money().bonus()).as("after %s", event).isEqualTo(bonusMoved);
        assertThat(money().lots())
                .allMatch(lot -> lot.paidIn() >= 0 && lot.bonus() >= 0 && lot.paidIn() + lot.bonus() > 0);
    }

    Wallet wallet() {
        return state;
    }

    StoredMoney money() {
        return state.money();
    }
}
