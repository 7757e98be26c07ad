package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.domain.Pool;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the household whose points one of it keeps, as far as the reader may see who it is. */
@Component
class PoolService {

    private final LoyaltyQueries queries;
    private final CustomerQueries customers;

    PoolService(LoyaltyQueries queries, CustomerQueries customers) {
        this.queries = queries;
        this.customers = customers;
    }

    /** Empty for a member who is in no pool. */
    Optional<PoolPanel> of(AccountView account, Caller caller) {
        Member member = account.member();
        if (member == null) {
            return Optional.empty();
        }
        String keeper = member.pool().keeper();
        if (keeper != null) {
            Member kept = queries.account(new AccountId(account.programme(), new CustomerId(keeper)), caller)
                    .map(AccountView::member)
                    .orElse(null);
            return Optional.of(panel(keeper, kept, account.customerId(), caller));
        }
        return member.pool().members().isEmpty()
                ? Optional.empty()
                : Optional.of(panel(account.customerId(), member, account.customerId(), caller));
    }

    private PoolPanel panel(String keeper, @Nullable Member kept, String reading, Caller caller) {
        Set<String> members =
                new TreeSet<>(kept == null ? Set.of() : kept.pool().members());
        if (!reading.equals(keeper)) {
            members.add(reading);
        }
        List<PoolPanel.Row> rows = new ArrayList<>();
        rows.add(row(keeper, true, kept == null ? null : own(kept), caller));
        members.forEach(each ->
                rows.add(row(each, false, kept == null ? null : kept.points().from(each), caller)));
        return new PoolPanel(reading.equals(keeper), rows);
    }

    private static long own(Member keeper) {
        Pool pool = keeper.pool();
        return keeper.points().balance()
                - pool.members().stream().mapToLong(keeper.points()::from).sum();
    }

    private PoolPanel.Row row(String id, boolean keeps, @Nullable Long left, Caller caller) {
        return new PoolPanel.Row(id, customers.find(new CustomerId(id), caller).orElse(null), keeps, left);
    }
}
