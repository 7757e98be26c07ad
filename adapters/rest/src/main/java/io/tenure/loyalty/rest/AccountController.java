package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.loyalty.queries.MovementView;
import io.tenure.relationship.application.port.in.UnknownCustomer;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rest.PageBody;
import io.tenure.shared.rest.Paging;
import io.tenure.shared.rest.UpTo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads loyalty accounts, and why they stand as they do. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Loyalty")
class AccountController {

    private static final int MOST = 1_000;
    private static final int MOST_MEMBERS = 200;

    private final LoyaltyQueries queries;

    AccountController(LoyaltyQueries queries) {
        this.queries = queries;
    }

    /** The accounts of a customer. */
    @Schema(name = "LoyaltyAccounts")
    record AccountsBody(List<AccountResource> items) {}

    @GetMapping("/customers/{id}/loyalty")
    @Operation(summary = "Read the loyalty accounts of a customer in all programmes")
    AccountsBody ofCustomer(@PathVariable CustomerId id, Caller caller) {
        return new AccountsBody(queries.ofCustomer(id, caller).orElseThrow(() -> new UnknownCustomer(id)).stream()
                .map(this::resource)
                .toList());
    }

    @GetMapping("/loyalty/programmes/{programme}/members")
    @Operation(
            summary = "List the members of a programme",
            description =
                    "Former ones, and those whose record is merged into another, included; in the order of their customers' ids.")
    PageBody<AccountResource> members(
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable String after,
            @UpTo(MOST_MEMBERS) @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        int size = Paging.limit(limit, MOST_MEMBERS);
        return PageBody.of(
                Paging.page(after, null, () -> queries.members(programme, after, size, caller)), this::resource);
    }

    @GetMapping("/loyalty/programmes/{programme}/members/{id}")
    @Operation(
            summary =
                    "Read a loyalty account, now or as of a date of the world (asOf) and of our knowledge (knownAt): balance, lots, tier, what waits",
            description =
                    "As of a date it stands as it was read then, with lots active and expired by that date, and neither next nor comparison; before the enrolment the answer is loyalty.not-enrolled.")
    AccountResource account(
            @PathVariable String programme,
            @PathVariable CustomerId id,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            Caller caller) {
        AccountId account = new AccountId(programme, id);
        return asOf == null && knownAt == null
                ? account(account, caller)
                : queries.asOf(account, asOf, knownAt, caller)
                        .map(then -> AccountResource.of(then, null, null))
                        .orElseThrow(() -> noMember(account, " at that date"));
    }

    /** As it is now. */
    AccountResource account(AccountId account, Caller caller) {
        return queries.account(account, caller).map(this::resource).orElseThrow(() -> noMember(account, ""));
    }

    private static Refusal noMember(AccountId account, String then) {
        return Refusal.of(
                "loyalty.not-enrolled",
                "Customer " + account.customer() + " is no member of programme '" + account.programme() + "'" + then
                        + " that you may see");
    }

    @GetMapping("/loyalty/programmes/{programme}/members/{id}/history")
    @Operation(
            summary = "Read what moved the points of an account, and why, newest first",
            description =
                    "For points of a purchase: the rules of which version gave how many, and how they were worked out.")
    PageBody<MovementView> history(
            @PathVariable String programme,
            @PathVariable CustomerId id,
            @RequestParam(required = false) @Nullable String after,
            @UpTo(MOST) @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        int size = Paging.limit(limit, MOST);
        return PageBody.of(
                Paging.page(after, null, () -> queries.history(new AccountId(programme, id), after, size, caller)),
                movement -> movement);
    }

    private AccountResource resource(AccountView account) {
        return AccountResource.of(
                account,
                queries.nextTier(account).orElse(null),
                queries.side(account).map(AccountResource.SideBody::of).orElse(null));
    }
}
