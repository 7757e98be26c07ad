package io.tenure.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.AdmitToPool;
import io.tenure.loyalty.commands.EnrolMember;
import io.tenure.loyalty.commands.GiveBackPoints;
import io.tenure.loyalty.commands.JoinAccount;
import io.tenure.loyalty.commands.JoinPool;
import io.tenure.loyalty.commands.LeavePool;
import io.tenure.loyalty.commands.LoyaltyCommand;
import io.tenure.loyalty.commands.PartAccount;
import io.tenure.loyalty.commands.ReleaseFromPool;
import io.tenure.loyalty.commands.TakePassedPoints;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.PointsPassedIn;
import io.tenure.loyalty.events.PointsPassedOn;
import io.tenure.loyalty.events.PointsRecalled;
import io.tenure.loyalty.events.PoolJoined;
import io.tenure.loyalty.events.PoolLeft;
import io.tenure.loyalty.events.PoolMemberReleased;
import io.tenure.loyalty.programme.Programme;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Accounts with a ledger of what happened, and a policy that hears of it in this order, but late, and once more after a
 * crash. As in the real ledger, a passing has a name that is claimed.
 */
final class Household {

    private static final Set<Movement.Kind> BETWEEN = Set.of(Movement.Kind.PASSED_ON, Movement.Kind.PASSED_IN);

    /** What the policy hears: of an account, or of records that are merged or not any more. */
    private sealed interface News {}

    private record OfAccount(LoyaltyEvent event) implements News {}

    private record Merged(String customer, String into) implements News {}

    private record Split(String customer, String from) implements News {}

    private final Programme programme;
    private final Map<String, LoyaltyAccount> accounts = new TreeMap<>();
    private final Map<String, String> mergedInto = new HashMap<>();
    private final List<News> ledger = new ArrayList<>();
    private final Set<String> claims = new HashSet<>();
    private int heard;
    private long moved;
    private long underWay;

    Household(Programme programme, String... customers) {
        this.programme = programme;
        for (String customer : customers) {
            accounts.put(customer, LoyaltyAccountDecider.initial());
            run(new EnrolMember(id(customer), programme, "high-street", null, null, Programmes.ENROLLED));
        }
    }

    static AccountId id(String customer) {
        return new AccountId("club", new CustomerId(customer));
    }

    LoyaltyAccount account(String customer) {
        return Objects.requireNonNull(accounts.get(customer), customer);
    }

    Optional<Member> find(String customer) {
        return account(customer) instanceof Member member ? Optional.of(member) : Optional.empty();
    }

    Member of(String customer) {
        return find(customer).orElseThrow();
    }

    Set<String> customers() {
        return accounts.keySet();
    }

    /** The code of the refusal; empty when it was carried out, now or before. */
    String run(LoyaltyCommand command) {
        String customer = command.accountId().customer().value();
        return switch (LoyaltyAccountDecider.decide(command, account(customer))) {
            case Decision.Rejected<LoyaltyEvent>(var rejection) -> rejection.code();
            case Decision.Accepted<LoyaltyEvent>(var events) -> {
                List<String> names =
                        events.stream().flatMap(each -> claim(each).stream()).toList();
                if (names.stream().noneMatch(claims::contains)) {
                    claims.addAll(names);
                    events.forEach(each -> happened(customer, each));
                }
                yield "";
            }
        };
    }

    private static Optional<String> claim(LoyaltyEvent event) {
        return switch (event) {
            case PointsPassedOn e -> Optional.of(e.customerId() + " on " + e.passingId());
            case PointsPassedIn e -> Optional.of(e.fromCustomerId() + " arrived " + e.passingId());
            default -> Optional.empty();
        };
    }

    private void happened(String customer, LoyaltyEvent event) {
        accounts.put(customer, LoyaltyAccountDecider.evolve(account(customer), event));
        Movement.of(event).ifPresent(movement -> {
            if (BETWEEN.contains(movement.kind())) {
                underWay -= movement.points();
            } else {
                moved += movement.points();
            }
        });
        ledger.add(new OfAccount(event));
        assertThat(balance() + underWay).as("after %s", event).isEqualTo(moved);
        find(customer).ifPresent(member -> assertThat(member.points().lots()).allMatch(lot -> lot.points() > 0));
    }

    void merge(String customer, String into) {
        if (!customer.equals(into) && !mergedInto.containsKey(customer) && !mergedInto.containsKey(into)) {
            mergedInto.put(customer, into);
            ledger.add(new Merged(customer, into));
        }
    }

    void split(String customer) {
        String from = mergedInto.remove(customer);
        if (from != null) {
            ledger.add(new Split(customer, from));
        }
    }

    /** The policy dies, and begins again before what it heard last. */
    void crash(int before) {
        heard = Math.max(0, heard - before);
    }

    void hearAll(Instant now) {
        int most = ledger.size() + 1_000;
        while (heard < ledger.size()) {
            assertThat(ledger.size()).as("it comes to rest").isLessThan(most);
            hear(1, now);
        }
    }

    void hear(int some, Instant now) {
        for (int left = some; left > 0 && heard < ledger.size(); left--) {
            News news = ledger.get(heard);
            hear(news, heard, now);
            heard++;
        }
    }

    private void hear(News news, int position, Instant now) {
        switch (news) {
            case Merged(String customer, String into) -> {
                for (String each : find(customer).map(Member::pool).orElse(Pool.NONE).members().stream()
                        .sorted()
                        .toList()) {
                    run(new LeavePool(id(each), customer, now));
                    if (!each.equals(into)) {
                        run(new JoinPool(id(each), into, now));
                    }
                }
                run(new JoinAccount(id(customer), programme, into, now));
            }
            case Split(String customer, String from) -> {
                run(new PartAccount(id(customer), from, now));
                giveBack(from, "split-" + position, customer, Long.MAX_VALUE, true, now);
            }
            case OfAccount(PoolJoined e) -> agree(e.customerId(), e.keeper(), now);
            case OfAccount(PoolMemberReleased e) -> agree(e.member(), e.customerId(), now);
            case OfAccount(PoolLeft e) -> {
                agree(e.customerId(), e.keeper(), now);
                if (find(e.customerId()).isPresent() && !in(e.customerId(), e.keeper())) {
                    giveBack(e.keeper(), "left-" + position, e.customerId(), Long.MAX_VALUE, false, now);
                }
            }
            case OfAccount(PointsPassedOn e) -> carry(e, position, now);
            case OfAccount(PointsRecalled e) ->
                giveBack(e.from(), "recall-" + position, e.origin(), e.points(), false, now);
            case OfAccount _ -> {}
        }
    }

    private void carry(PointsPassedOn e, int position, Instant now) {
        if (!run(new TakePassedPoints(id(e.toCustomerId()), programme, e, now)).isEmpty()) {
            run(new PartAccount(id(e.customerId()), e.toCustomerId(), now));
            run(new LeavePool(id(e.customerId()), e.toCustomerId(), now));
            run(new TakePassedPoints(id(e.customerId()), programme, e, now));
            sendHome(e.customerId(), position, now);
        } else {
            sendHome(e.toCustomerId(), position, now);
        }
    }

    private void sendHome(String holder, int position, Instant now) {
        Set<String> origins =
                find(holder).map(member -> member.points().origins()).orElse(Set.of());
        for (String origin : origins) {
            if (passesElsewhere(origin, holder)) {
                giveBack(holder, "late-" + position + "-" + origin, origin, Long.MAX_VALUE, false, now);
            }
        }
    }

    private void giveBack(String from, String passing, String origin, long most, boolean parted, Instant now) {
        run(new GiveBackPoints(id(from), programme, passing, origin, most, parted, now));
    }

    private void agree(String member, String keeper, Instant now) {
        if (!in(member, keeper)) {
            run(new ReleaseFromPool(id(keeper), member, now));
        } else if (!run(new AdmitToPool(id(keeper), member, now)).isEmpty()) {
            run(new LeavePool(id(member), keeper, now));
        }
    }

    private boolean passesElsewhere(String from, String to) {
        return find(from).filter(found -> !to.equals(found.passesTo())).isPresent();
    }

    boolean in(String member, String keeper) {
        return find(member).map(each -> keeper.equals(each.pool().keeper())).orElse(false);
    }

    long underWay() {
        return underWay;
    }

    long balance() {
        return accounts.keySet().stream()
                .flatMap(each -> find(each).stream())
                .mapToLong(member -> member.points().balance())
                .sum();
    }
}
