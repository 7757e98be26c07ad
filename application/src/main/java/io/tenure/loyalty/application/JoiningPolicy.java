package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.GiveBackPoints;
import io.tenure.loyalty.commands.JoinAccount;
import io.tenure.loyalty.commands.LeavePool;
import io.tenure.loyalty.commands.LoyaltyCommand;
import io.tenure.loyalty.commands.PartAccount;
import io.tenure.loyalty.commands.TakePassedPoints;
import io.tenure.loyalty.events.AccountParted;
import io.tenure.loyalty.events.MemberEnrolled;
import io.tenure.loyalty.events.PointsPassedOn;
import io.tenure.loyalty.events.PointsRecalled;
import io.tenure.loyalty.events.PoolJoined;
import io.tenure.loyalty.events.PoolLeft;
import io.tenure.loyalty.events.PoolMemberReleased;
import io.tenure.loyalty.programme.Programme;
import io.tenure.relationship.events.CustomerMerged;
import io.tenure.relationship.events.CustomerSplit;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.outcome.Outcome;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.Policy;
import io.tenure.shared.sealing.Sealer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins the accounts of records that are merged, carries points between them, and parts them when the merge is undone.
 */
final class JoiningPolicy implements Policy {

    private static final Set<Class<?>> HEARD = Set.of(
            CustomerMerged.class,
            CustomerSplit.class,
            MemberEnrolled.class,
            AccountParted.class,
            PoolJoined.class,
            PoolLeft.class,
            PoolMemberReleased.class,
            PointsPassedOn.class,
            PointsRecalled.class);

    private final LoyaltyBook book;
    private final Enrolment enrolment;
    private final HouseholdPools pools;
    private final Programmes programmes;
    private final CustomerQueries customers;
    private final InstantSource clock;

    JoiningPolicy(
            LoyaltyBook book,
            Programmes programmes,
            CustomerQueries customers,
            Ledger ledger,
            Sealer sealer,
            InstantSource clock) {
        this.book = book;
        this.enrolment = new Enrolment(book, ledger, sealer);
        this.pools = new HouseholdPools(book, clock);
        this.programmes = programmes;
        this.customers = customers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "loyalty-joining";
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.FIRST_EVENT;
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return HEARD.contains(event);
    }

    @Override
    public void on(RecordedEvent recorded) {
        long position = recorded.position();
        switch (recorded.event()) {
            case CustomerMerged e -> merged(e, position);
            case CustomerSplit e -> split(e, position);
            case MemberEnrolled e -> enrolled(e, position);
            case AccountParted e -> pools.giveUpWhereLeftOut(account(e.programme(), e.customerId()), position);
            case PoolJoined e ->
                pools.agree(account(e.programme(), e.customerId()), account(e.programme(), e.keeper()), position);
            case PoolMemberReleased e ->
                pools.agree(account(e.programme(), e.member()), account(e.programme(), e.customerId()), position);
            case PoolLeft e -> left(e, position);
            case PointsPassedOn e -> passedOn(e, position);
            case PointsRecalled e ->
                current(e.programme())
                        .forEach(programme -> giveBack(
                                account(programme, e.from()),
                                programme,
                                "recall-" + position,
                                e.origin(),
                                e.points(),
                                position));
            default -> {}
        }
    }

    private void merged(CustomerMerged e, long position) {
        programmes.inForce(now()).stream()
                .filter(programme -> takesPart(programme, e.customerId()) || takesPart(programme, e.into()))
                .forEach(programme -> join(programme, e.customerId(), e.into(), position));
    }

    private void split(CustomerSplit e, long position) {
        programmes.inForce(now()).stream()
                .filter(programme -> takesPart(programme, e.customerId()))
                .forEach(programme -> {
                    send(new PartAccount(account(programme, e.customerId()), e.from(), now()), position);
                    send(
                            new GiveBackPoints(
                                    account(programme, e.from()),
                                    programme,
                                    "split-" + position,
                                    e.customerId(),
                                    Long.MAX_VALUE,
                                    true,
                                    now()),
                            position);
                });
    }

    /** Whoever is made of several records takes part with all of them. */
    private void enrolled(MemberEnrolled e, long position) {
        awaitCustomers(position);
        CustomerView customer =
                customers.find(new CustomerId(e.customerId()), Caller.SYSTEM).orElseThrow();
        current(e.programme()).forEach(programme -> {
            if (customer.mergedInto() != null) {
                join(programme, customer.id(), customer.mergedInto(), position);
            }
            customer.members().forEach(member -> join(programme, member, customer.id(), position));
        });
    }

    /** However long: views may be made anew, and whoever is not joined now is joined never. */
    private void awaitCustomers(long position) {
        while (!customers.awaitVisible(position)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Stopped while waiting for the customers; it begins again here");
            }
        }
    }

    private void join(Programme programme, String customer, String into, long position) {
        AccountId one = account(programme, customer);
        AccountId other = account(programme, into);
        enrolment.enrolWith(other, one, programme, by(position), now());
        enrolment.enrolWith(one, other, programme, by(position), now());
        pools.follow(one, other, position);
        send(new JoinAccount(one, programme, into, now()), position);
    }

    private void left(PoolLeft e, long position) {
        AccountId member = account(e.programme(), e.customerId());
        AccountId keeper = account(e.programme(), e.keeper());
        pools.agree(member, keeper, position);
        current(e.programme()).forEach(programme -> pools.left(member, keeper, programme, position));
    }

    /**
     * What cannot arrive, because the other membership has ended, comes back and stays; what arrives after the accounts
     * have parted goes back.
     */
    private void passedOn(PointsPassedOn e, long position) {
        current(e.programme()).forEach(programme -> {
            AccountId to = account(programme, e.toCustomerId());
            if (send(new TakePassedPoints(to, programme, e, now()), position) instanceof Outcome.Refused) {
                AccountId from = account(programme, e.customerId());
                send(new PartAccount(from, e.toCustomerId(), now()), position);
                send(new LeavePool(from, e.toCustomerId(), now()), position);
                send(new TakePassedPoints(from, programme, e, now()), position);
                pools.sendHome(from, programme, position);
            } else {
                pools.sendHome(to, programme, position);
            }
        });
    }

    private void giveBack(
            AccountId from, Programme programme, String passing, String origin, long most, long position) {
        send(new GiveBackPoints(from, programme, passing, origin, most, false, now()), position);
    }

    private Outcome send(LoyaltyCommand command, long position) {
        return LoyaltyBook.once(() -> book.handle(command, by(position)));
    }

    static Map<String, String> by(long position) {
        return Map.of(Metadata.ACTOR, "system", Metadata.CAUSE, Long.toString(position));
    }

    private List<Programme> current(String programme) {
        return programmes.inForce(programme, now()).stream().toList();
    }

    private boolean takesPart(Programme programme, String customer) {
        return book.hasBegun(account(programme, customer));
    }

    private static AccountId account(Programme programme, String customer) {
        return account(programme.id().programme(), customer);
    }

    private static AccountId account(String programme, String customer) {
        return new AccountId(programme, new CustomerId(customer));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
