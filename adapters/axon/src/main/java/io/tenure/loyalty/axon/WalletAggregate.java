package io.tenure.loyalty.axon;

import io.tenure.loyalty.commands.WalletCommand;
import io.tenure.loyalty.domain.Wallet;
import io.tenure.loyalty.domain.WalletDecider;
import io.tenure.loyalty.events.WalletEvent;
import io.tenure.shared.axon.AggregateShell;
import io.tenure.shared.domain.Decision;

/** The shell of the stored money of a member: {@link WalletDecider} decides. */
final class WalletAggregate extends AggregateShell<WalletCommand, WalletEvent, Wallet> {

    WalletAggregate(String id) {
        super(id, WalletDecider.initial());
    }

    @Override
    protected Decision<WalletEvent> decide(WalletCommand command, Wallet wallet) {
        return WalletDecider.decide(command, wallet);
    }

    @Override
    protected Wallet evolve(Wallet wallet, WalletEvent event) {
        return WalletDecider.evolve(wallet, event);
    }
}
