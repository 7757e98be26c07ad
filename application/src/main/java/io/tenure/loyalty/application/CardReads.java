package io.tenure.loyalty.application;

import io.tenure.access.AccessDenied;
import io.tenure.access.AccessLog;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.queries.CardQueries;
import io.tenure.loyalty.queries.CardView;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.views.Views;
import java.util.List;
import java.util.Optional;

/** Answers what can be read of cards, within what each caller may see. */
final class CardReads implements CardQueries {

    private final Views views;
    private final Programmes programmes;
    private final CustomerQueries customers;
    private final CardCodes codes;
    private final AccessLog accessLog;

    CardReads(Views views, Programmes programmes, CustomerQueries customers, CardCodes codes, AccessLog accessLog) {
        this.views = views;
        this.programmes = programmes;
        this.customers = customers;
        this.codes = codes;
        this.accessLog = accessLog;
    }

    @Override
    public List<CardView> cards(AccountId account, Caller caller) {
        return customers
                .records(account.customer(), caller)
                .map(records -> {
                    accessLog.read(
                            caller, "loyalty-cards", List.of(account.customer().value()));
                    List<String> accounts = records.stream()
                            .map(record -> new AccountId(account.programme(), new CustomerId(record)).toString())
                            .toList();
                    return views.page(LoyaltyViews.CARDS, LoyaltyViews.cardsOf(accounts, null))
                            .views();
                })
                .orElse(List.of());
    }

    @Override
    public Optional<byte[]> codeSecret(String programme, Caller caller) {
        if (!caller.hasAny(Role.ADMIN)) {
            throw new AccessDenied(
                    "The secret of card codes is for the role ADMIN; '" + caller.name() + "' has it not");
        }
        return programmes.register().latest().containsKey(programme)
                ? Optional.of(codes.secret(programme))
                : Optional.empty();
    }
}
