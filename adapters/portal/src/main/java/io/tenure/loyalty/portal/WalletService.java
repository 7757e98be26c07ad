package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.programme.WalletTerms;
import io.tenure.loyalty.queries.WalletQueries;
import io.tenure.loyalty.queries.WalletView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.NotFound;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the stored money of members for whoever may see them. */
@Component
class WalletService {

    private final WalletQueries queries;

    WalletService(WalletQueries queries) {
        this.queries = queries;
    }

    static String page(WalletId wallet) {
        return MemberService.page(wallet.account()) + "/wallets/" + wallet.currency();
    }

    static WalletId id(CustomerId customer, String programme, String currency) {
        try {
            return new WalletId(programme, customer, Currency.getInstance(currency));
        } catch (IllegalArgumentException unknown) {
            throw new NotFound("Currency " + currency);
        }
    }

    /** One for each currency of the programme, and for each in which money was stored before. */
    List<StoredMoneyPage> ofMember(Membership member, Caller caller) {
        List<WalletView> wallets =
                new ArrayList<>(queries.ofMember(member.account().account(), caller));
        if (member.programme() != null && !member.ended()) {
            member.programme().storedValue().stream()
                    .map(WalletTerms::currency)
                    .filter(currency -> wallets.stream()
                            .noneMatch(wallet -> wallet.currency().equals(currency.getCurrencyCode())))
                    .map(currency -> new WalletId(
                            member.account().programme(),
                            new CustomerId(member.account().customerId()),
                            currency))
                    .forEach(id -> queries.wallet(id, caller).ifPresent(wallets::add));
        }
        return wallets.stream().map(StoredMoneyPage::new).toList();
    }

    StoredMoneyPage wallet(WalletId wallet, Caller caller) {
        return queries.wallet(wallet, caller)
                .map(StoredMoneyPage::new)
                .orElseThrow(() -> new NotFound("Stored money " + wallet));
    }
}
