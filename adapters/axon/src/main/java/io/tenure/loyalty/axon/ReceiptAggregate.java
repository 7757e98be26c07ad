package io.tenure.loyalty.axon;

import io.tenure.loyalty.commands.ReceiptCommand;
import io.tenure.loyalty.domain.Receipt;
import io.tenure.loyalty.domain.ReceiptDecider;
import io.tenure.loyalty.events.ReceiptEvent;
import io.tenure.shared.axon.AggregateShell;
import io.tenure.shared.domain.Decision;

/** The shell of a receipt of a till: {@link ReceiptDecider} decides. */
final class ReceiptAggregate extends AggregateShell<ReceiptCommand, ReceiptEvent, Receipt> {

    ReceiptAggregate(String id) {
        super(id, ReceiptDecider.initial());
    }

    @Override
    protected Decision<ReceiptEvent> decide(ReceiptCommand command, Receipt receipt) {
        return ReceiptDecider.decide(command, receipt);
    }

    @Override
    protected Receipt evolve(Receipt receipt, ReceiptEvent event) {
        return ReceiptDecider.evolve(receipt, event);
    }
}
