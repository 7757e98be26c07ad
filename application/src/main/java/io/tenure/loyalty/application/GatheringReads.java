package io.tenure.loyalty.application;

import static io.tenure.loyalty.application.GatheringViews.GATHERINGS;
import static io.tenure.loyalty.application.GatheringViews.GUESTS;

import io.tenure.access.AccessLog;
import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.domain.GuestState;
import io.tenure.loyalty.queries.GatheringQueries;
import io.tenure.loyalty.queries.GatheringView;
import io.tenure.loyalty.queries.GuestView;
import io.tenure.loyalty.queries.Invitation;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers what can be read of events for members, within what each caller may see. */
record GatheringReads(Views views, GuestList list, CustomerQueries customers, AccessLog accessLog, InstantSource clock)
        implements GatheringQueries {

    private static final Duration SHOWN_AFTERWARDS = Duration.ofDays(30);

    @Override
    public List<GatheringView> gatherings(String programme) {
        return views.all(GATHERINGS, List.of(new Filter.Is("programme", programme)), "beginsAt", true)
                .toList();
    }

    @Override
    public Optional<GatheringView> gathering(GatheringId id) {
        return views.find(GATHERINGS, id.toString());
    }

    @Override
    public Page<GuestView> guests(GatheringId id, @Nullable String after, int limit, Caller caller) {
        Page<GuestView> page = views.page(
                GUESTS,
                new ViewQuery(List.of(new Filter.Is("gathering", id.toString())), null, null, false, after, limit));
        List<GuestView> seen = page.views().stream()
                .filter(guest -> customers
                        .records(new CustomerId(guest.customerId()), caller)
                        .isPresent())
                .toList();
        accessLog.read(
                caller,
                "loyalty-guests",
                seen.stream().map(GuestView::customerId).toList());
        return new Page<>(seen, page.next());
    }

    @Override
    public Optional<List<Invitation>> ofMember(AccountId account, Caller caller) {
        return customers
                .records(account.customer(), caller)
                .filter(_ ->
                        views.find(LoyaltyViews.ACCOUNTS, account.toString()).isPresent())
                .map(records -> {
                    accessLog.read(
                            caller, "loyalty-guests", List.of(account.customer().value()));
                    return invitations(account, records);
                });
    }

    private List<Invitation> invitations(AccountId account, List<String> records) {
        List<GatheringView> gatherings =
                from(views, account.programme(), clock.instant().minus(SHOWN_AFTERWARDS));
        Map<String, GuestState> states = states(gatherings, records);
        return gatherings.stream()
                .filter(gathering -> states.containsKey(gathering.id())
                        || (gathering.calledOff() == null
                                && gathering.beginsAt().isAfter(clock.instant())
                                && list.has(account, gathering.tier(), gathering.segment())))
                .map(gathering -> new Invitation(gathering, states.get(gathering.id())))
                .toList();
    }

    /** Of merged records the one that is farthest on. */
    private Map<String, GuestState> states(List<GatheringView> gatherings, List<String> records) {
        Stream<String> ids = gatherings.stream()
                .flatMap(gathering -> records.stream().map(record -> GuestView.id(gathering.id(), record)));
        return views.findAll(GUESTS, ids.toList()).stream()
                .collect(Collectors.toMap(
                        GuestView::gatheringId, GuestView::state, BinaryOperator.maxBy(GuestState.FARTHEST_ON)));
    }

    /** The events of a programme that begin from an instant on, the earliest first. */
    static List<GatheringView> from(Views views, String programme, Instant begin) {
        List<Filter> later = List.of(
                new Filter.Is("programme", programme), new Filter.Between("beginsAt", begin.toEpochMilli(), null));
        return views.all(GATHERINGS, later, "beginsAt", false).toList();
    }
}
