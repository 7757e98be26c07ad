package io.tenure.loyalty.application;

import io.tenure.access.AccessDenied;
import io.tenure.access.AccessLog;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.loyalty.application.port.in.LookUpMemberUseCase;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.application.port.in.TillMember;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.SettleAccount;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.domain.LoyaltyAccount;
import io.tenure.loyalty.domain.LoyaltyAccountDecider;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.domain.NotEnrolled;
import io.tenure.loyalty.domain.Points;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.programme.Programme;
import io.tenure.relationship.events.ContactKind;
import io.tenure.relationship.queries.BookQuery;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Money;
import io.tenure.shared.outcome.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the members whom tills name, and tells how they stand. */
final class TillMembers implements LookUpMemberUseCase {

    private static final int CANDIDATES = 20;

    private final LoyaltyBook book;
    private final Programmes programmes;
    private final TillCards cards;
    private final CustomerQueries customers;
    private final AccessLog accessLog;
    private final InstantSource clock;

    TillMembers(
            LoyaltyBook book,
            Programmes programmes,
            TillCards cards,
            CustomerQueries customers,
            AccessLog accessLog,
            InstantSource clock) {
        this.book = book;
        this.programmes = programmes;
        this.cards = cards;
        this.customers = customers;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** Who acts for a till: within what tills may do, it reads and writes every customer. */
    static Caller acting(Caller caller) {
        if (!caller.hasAny(Role.POS, Role.INTEGRATION, Role.ADMIN)) {
            throw new AccessDenied(
                    "Tills take the role POS, INTEGRATION or ADMIN; '" + caller.name() + "' has none of them");
        }
        return new Caller(caller.name(), Set.of(Role.INTEGRATION));
    }

    @Override
    public TillMember lookUp(MemberReference reference, Caller caller) {
        return standing(find(reference, acting(caller)), caller);
    }

    /** The account whose purchases they are: that of the record which the reference names. */
    AccountId find(MemberReference reference, Caller acting) {
        AccountId account =
                switch (reference.kind()) {
                    case CARD -> cards.byCard(reference);
                    case CODE -> cards.byCode(reference);
                    case PHONE -> byPhone(reference, acting);
                };
        member(account);
        return account;
    }

    /** The record that a reference names, whatever became of the card or the membership since. */
    AccountId owner(MemberReference reference, Caller acting) {
        return switch (reference.kind()) {
            case CARD -> cards.ownerByCard(reference);
            case CODE -> cards.ownerByCode(reference);
            case PHONE -> byPhone(reference, acting);
        };
    }

    /** Where the points of a record are or were last; whatever was joined into one has the same. */
    AccountId last(AccountId record) {
        AccountId account = record;
        while (book.account(account) instanceof Member member && member.joint() != null) {
            account = new AccountId(
                    record.programme(), new CustomerId(member.joint().into()));
        }
        return account;
    }

    /** The account that has the points of a record, which may be another one's where records are merged. */
    AccountId payer(AccountId record) {
        AccountId account = record;
        Member member = member(account);
        while (member.joint() != null) {
            account = new AccountId(
                    record.programme(), new CustomerId(member.joint().into()));
            member = member(account);
        }
        return account;
    }

    /** How a member stands, with what time has brought up to now. Logged. */
    TillMember standing(AccountId record, Caller caller) {
        AccountId account = payer(record);
        accessLog.read(caller, "pos", List.of(account.customer().value()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Programme programme = programmes.required(account.programme(), now);
        Member member = settled(account, programme, now);
        Points points = member.points();
        return new TillMember(
                account.programme(),
                points.balance(),
                points.active(),
                points.pending(),
                points.owed(),
                member.standing().tier().isEmpty() ? null : member.standing().tier(),
                wallets(account, programme));
    }

    /** The tier that a record has at this moment; empty for none. */
    String tier(AccountId record) {
        AccountId account = payer(record);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return settled(account, programmes.required(account.programme(), now), now)
                .standing()
                .tier();
    }

    private Member settled(AccountId account, Programme programme, Instant now) {
        LoyaltyAccount settled = member(account);
        Decision<LoyaltyEvent> due = LoyaltyAccountDecider.decide(new SettleAccount(account, programme, now), settled);
        if (due instanceof Decision.Accepted<LoyaltyEvent> brought) {
            for (LoyaltyEvent event : brought.events()) {
                settled = LoyaltyAccountDecider.evolve(settled, event);
            }
        }
        return (Member) settled;
    }

    private List<TillMember.Wallet> wallets(AccountId account, Programme programme) {
        return programme.storedValue().stream()
                .map(terms -> new WalletId(account.programme(), account.customer(), terms.currency()))
                .map(id -> Money.ofMinor(book.wallet(id).money().balance(), id.currency()))
                .filter(money -> money.amount().signum() > 0)
                .map(money -> new TillMember.Wallet(money.currency().getCurrencyCode(), money.amount()))
                .toList();
    }

    boolean isMember(AccountId record) {
        return book.account(last(record)) instanceof Member;
    }

    Member member(AccountId account) {
        return switch (book.account(account)) {
            case Member member -> member;
            case NotEnrolled _ ->
                throw Refusal.of(
                        "loyalty.not-enrolled",
                        "The customer is no member of programme '" + account.programme() + "': enrol the customer.");
            default ->
                throw Refusal.of(
                        "loyalty.membership-ended",
                        "The membership in programme '" + account.programme() + "' has ended.");
        };
    }

    private AccountId byPhone(MemberReference reference, Caller acting) {
        BookQuery query =
                new BookQuery(reference.value(), null, null, null, null, "registeredAt", false, null, CANDIDATES);
        List<String> found = customers.book(query, acting).views().stream()
                .map(CustomerView::id)
                .filter(id -> hasPhone(new CustomerId(id), reference.value(), acting))
                .toList();
        return switch (found.size()) {
            case 0 -> throw Refusal.of("loyalty.unknown-phone", "No member has this phone number.");
            case 1 -> membership(new CustomerId(found.getFirst()), reference.programme());
            default ->
                throw Refusal.of(
                        "loyalty.phone-ambiguous", "Several customers have this phone number: ask for the card.");
        };
    }

    private boolean hasPhone(CustomerId id, String phone, Caller acting) {
        return customers.find(id, acting).stream()
                .flatMap(customer -> customer.contactPoints().stream())
                .anyMatch(contact ->
                        contact.kind() == ContactKind.PHONE && contact.value().equals(phone));
    }

    /** The one meant, or the only one that the customer has. */
    AccountId membership(CustomerId customer, @Nullable String programme) {
        if (programme != null) {
            return new AccountId(programme, customer);
        }
        List<AccountId> all = memberships(customer);
        return switch (all.size()) {
            case 0 -> throw Refusal.of("loyalty.not-enrolled", "The customer is in no programme: enrol the customer.");
            case 1 -> all.getFirst();
            default -> throw Refusal.of("loyalty.programme-needed", "The customer is in several programmes: name one.");
        };
    }

    List<AccountId> memberships(CustomerId customer) {
        return programmes.register().latest().keySet().stream()
                .map(name -> new AccountId(name, customer))
                .filter(account -> book.account(account) instanceof Member)
                .toList();
    }
}
