package io.tenure.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.EnrolMember;
import io.tenure.loyalty.commands.LoyaltyCommand;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.shared.domain.Decision;
import java.util.List;

/** An account under test: every event is held against the balance that it states. */
final class Account {

    private final AccountId id;
    private LoyaltyAccount state = LoyaltyAccountDecider.initial();
    private long moved;

    Account(AccountId id) {
        this.id = id;
        when(new EnrolMember(id, Programmes.club(), "high-street", null, null, Programmes.ENROLLED));
    }

    List<LoyaltyEvent> when(LoyaltyCommand command) {
        List<LoyaltyEvent> events =
                switch (LoyaltyAccountDecider.decide(command, state)) {
                    case Decision.Accepted<LoyaltyEvent>(var accepted) -> accepted;
                    case Decision.Rejected<LoyaltyEvent> _ -> List.of();
                };
        events.forEach(this::happened);
        return events;
    }

    String refused(LoyaltyCommand command) {
        return switch (LoyaltyAccountDecider.decide(command, state)) {
            case Decision.Accepted<LoyaltyEvent> _ -> "accepted";
            case Decision.Rejected<LoyaltyEvent>(var rejection) -> rejection.code();
        };
    }

    void happened(LoyaltyEvent event) {
        state = LoyaltyAccountDecider.evolve(state, event);
        moved += Movement.of(event).map(Movement::points).orElse(0L);
        Points points = points();
        assertThat(points.balance()).as("balance after %s", event).isEqualTo(moved);
        assertThat(points.lots()).allMatch(lot -> lot.points() > 0);
        Movement.of(event).ifPresent(movement -> assertThat(movement.balance()).isEqualTo(moved));
    }

    Account settled() {
        assertThat(points().owed() == 0 || points().active() == 0)
                .as("debt is paid at once")
                .isTrue();
        return this;
    }

    Points points() {
        return member().points();
    }

    Member member() {
        return (Member) state;
    }

    AccountId id() {
        return id;
    }

    long balance() {
        return points().balance();
    }
}
