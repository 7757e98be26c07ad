package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.EndMembership;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.relationship.events.CustomerErased;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.Policy;
import io.tenure.shared.sealing.Sealer;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Ends the memberships of a customer who is erased, and destroys the keys of what they say of a person. */
final class ErasureOfMemberships implements Policy {

    private final LoyaltyBook book;
    private final Programmes programmes;
    private final Sealer sealer;
    private final InstantSource clock;

    ErasureOfMemberships(LoyaltyBook book, Programmes programmes, Sealer sealer, InstantSource clock) {
        this.book = book;
        this.programmes = programmes;
        this.sealer = sealer;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "loyalty-erasure";
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.FIRST_EVENT;
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return event == CustomerErased.class;
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof CustomerErased erased) {
            programmes.register().latest().keySet().forEach(programme -> {
                AccountId account = new AccountId(programme, new CustomerId(erased.customerId()));
                book.handle(
                        new EndMembership(account, "erased", clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                        Map.of(Metadata.ACTOR, "system", Metadata.CAUSE, Long.toString(recorded.position())));
                sealer.destroy(account.stream());
                programmes
                        .currencies(programme)
                        .forEach(currency ->
                                sealer.destroy(new WalletId(programme, account.customer(), currency).stream()));
            });
        }
    }
}
