package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.GiveBackPoints;
import io.tenure.loyalty.commands.JoinAccount;
import io.tenure.loyalty.commands.LoyaltyCommand;
import io.tenure.loyalty.commands.PartAccount;
import io.tenure.loyalty.commands.TakePassedPoints;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.PointsPassedOn;
import io.tenure.loyalty.events.PointsRecalled;
import io.tenure.loyalty.events.PoolLeft;
import io.tenure.loyalty.programme.Programme;
import io.tenure.shared.domain.CustomerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Accounts of records that may turn out to be one customer; what goes between them arrives at once. */
final class Records {

    private static final Set<Movement.Kind> BETWEEN = Set.of(Movement.Kind.PASSED_ON, Movement.Kind.PASSED_IN);

    private final Programme programme;
    private final Map<String, Account> accounts = new HashMap<>();
    private int backs;
    private long moved;

    Records(Programme programme, String... customers) {
        this.programme = programme;
        List.of(customers).forEach(customer -> accounts.put(customer, new Account(id(customer))));
    }

    static AccountId id(String customer) {
        return new AccountId("club", new CustomerId(customer));
    }

    Account of(String customer) {
        return Objects.requireNonNull(accounts.get(customer), customer);
    }

    List<LoyaltyEvent> run(LoyaltyCommand command) {
        List<LoyaltyEvent> events = of(command.accountId().customer().value()).when(command);
        moved += events.stream()
                .flatMap(event -> Movement.of(event).stream())
                .filter(movement -> !BETWEEN.contains(movement.kind()))
                .mapToLong(Movement::points)
                .sum();
        events.forEach(this::carry);
        return events;
    }

    void merge(String customer, String into, Instant now) {
        run(new JoinAccount(id(customer), programme, into, now));
    }

    void split(String customer, String from, Instant now) {
        run(new PartAccount(id(customer), from, now));
        run(new GiveBackPoints(id(from), programme, "split-" + backs++, customer, Long.MAX_VALUE, true, now));
    }

    private void carry(LoyaltyEvent event) {
        switch (event) {
            case PointsPassedOn e -> run(new TakePassedPoints(id(e.toCustomerId()), programme, e, e.occurredAt()));
            case PoolLeft e ->
                run(new GiveBackPoints(
                        id(e.keeper()),
                        programme,
                        "pool-" + backs++,
                        e.customerId(),
                        Long.MAX_VALUE,
                        false,
                        e.occurredAt()));
            case PointsRecalled e ->
                run(new GiveBackPoints(
                        id(e.from()), programme, "recall-" + backs++, e.origin(), e.points(), false, e.occurredAt()));
            default -> {}
        }
    }

    /** By how much anything but a passing from one account to another changed the points of all. */
    long moved() {
        return moved;
    }

    long balance() {
        return accounts.values().stream().mapToLong(Account::balance).sum();
    }
}
