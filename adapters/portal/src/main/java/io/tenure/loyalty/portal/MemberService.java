package io.tenure.loyalty.portal;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.loyalty.application.port.in.ChangeLoyaltyAccountUseCase;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.loyalty.queries.ProgrammeView;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.NotFound;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds customers and their memberships for whoever may see them. */
@Component
class MemberService {

    private final LoyaltyQueries queries;
    private final CustomerQueries customers;

    MemberService(LoyaltyQueries queries, CustomerQueries customers) {
        this.queries = queries;
        this.customers = customers;
    }

    /** What a page offers to its reader. It only hides buttons; the rules are kept in the application layer. */
    static boolean writes(Caller caller) {
        return caller.hasAny(Role.INTEGRATION, Role.ACCOUNT_MANAGER, Role.ADMIN);
    }

    static void requireWriter(Caller caller) {
        if (!writes(caller)) {
            throw new AccessDenied("Changing loyalty accounts takes another role");
        }
    }

    static String page(AccountId account) {
        return "/customers/" + account.customer() + "/loyalty/" + account.programme();
    }

    /** Does what a button on the member's page asks for, and leads back there. */
    static String press(
            ChangeLoyaltyAccountUseCase changes,
            AccountId account,
            LoyaltyDeed deed,
            String message,
            Caller caller,
            Exchange exchange,
            String... gaps) {
        return press(changes, account, deed, caller, exchange, () -> exchange.done(page(account), message, gaps));
    }

    /** The same with an answer that hangs on what came of it. */
    static String press(
            ChangeLoyaltyAccountUseCase changes,
            AccountId account,
            LoyaltyDeed deed,
            Caller caller,
            Exchange exchange,
            Supplier<String> answer) {
        try {
            changes.change(account, deed, caller);
            return answer.get();
        } catch (Refusal refusal) {
            return exchange.refused(page(account), refusal.rejection());
        }
    }

    CustomerView customer(CustomerId id, Caller caller) {
        return customers.find(id, caller).orElseThrow(() -> new NotFound("Customer " + id));
    }

    List<Membership> ofCustomer(CustomerId id, Caller caller) {
        return queries.ofCustomer(id, caller).orElseThrow(() -> new NotFound("Customer " + id)).stream()
                .map(this::membership)
                .toList();
    }

    /** The programmes in force that the customer has never been in, by name. */
    List<String> joinable(CustomerId id, Caller caller) {
        Set<String> joined = ofCustomer(id, caller).stream()
                .map(membership -> membership.account().programme())
                .collect(Collectors.toSet());
        return queries.programmes().stream()
                .filter(programme -> programme.inForce() != null && !joined.contains(programme.name()))
                .map(ProgrammeView::name)
                .toList();
    }

    Membership membership(AccountId account, Caller caller) {
        return membership(
                queries.account(account, caller).orElseThrow(() -> new NotFound("Loyalty account " + account)));
    }

    private Membership membership(AccountView account) {
        return new Membership(
                account,
                queries.inForce(account.programme()).orElse(null),
                queries.nextTier(account).orElse(null));
    }
}
