package io.tenure.loyalty.application;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.loyalty.programme.Partner;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.queries.PartnerQueries;
import io.tenure.loyalty.queries.PartnerView;
import io.tenure.loyalty.queries.Settlement;
import io.tenure.loyalty.queries.SettlementLineView;
import io.tenure.loyalty.queries.SettlementView;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers what can be read of partners and of what is settled with them. */
record PartnerReads(Views views, Programmes programmes, InstantSource clock) implements PartnerQueries {

    /** Longer than any command that was begun in a month is on its way. */
    private static final Duration UNTIL_CLOSED = Duration.ofHours(1);

    @Override
    public List<PartnerView> partners(String programme, Caller caller) {
        requireReader(caller);
        Map<String, PartnerView> known = new TreeMap<>();
        programmes.everInForce(programme, clock.instant()).forEach(version -> version.partners()
                .all()
                .forEach(partner -> known.put(partner.id(), view(partner, version))));
        return List.copyOf(known.values());
    }

    private PartnerView view(Partner partner, Programme version) {
        String programme = version.id().programme();
        boolean current = programmes
                .inForce(programme, clock.instant())
                .filter(now ->
                        now.partners().all().stream().anyMatch(each -> each.id().equals(partner.id())))
                .isPresent();
        return new PartnerView(partner, current, version.currency().getCurrencyCode());
    }

    @Override
    public Optional<PartnerView> partner(String programme, String partner, Caller caller) {
        return partners(programme, caller).stream()
                .filter(each -> each.partner().id().equals(partner))
                .findFirst();
    }

    @Override
    public Page<Settlement> settlements(
            String programme, String partner, @Nullable String after, int limit, Caller caller) {
        requireReader(caller);
        Page<SettlementView> page = views.page(
                PartnerViews.SETTLEMENTS,
                new ViewQuery(
                        List.of(new Filter.Is("partner", programme + "@" + partner)),
                        null,
                        "month",
                        true,
                        after,
                        limit));
        return new Page<>(page.views().stream().map(this::settlement).toList(), page.next());
    }

    @Override
    public Optional<Settlement> settlement(String programme, String partner, YearMonth month, Caller caller) {
        return partner(programme, partner, caller).map(view -> {
            SettlementView none = SettlementView.none(programme, partner, month.toString(), view.currency());
            return settlement(views.find(PartnerViews.SETTLEMENTS, none.id()).orElse(none));
        });
    }

    private Settlement settlement(SettlementView sums) {
        ZoneId zone = programmes
                .inForce(sums.programme(), clock.instant())
                .map(Programme::zone)
                .orElseThrow();
        return new Settlement(
                sums,
                !YearMonth.parse(sums.month())
                        .plusMonths(1)
                        .atDay(1)
                        .atStartOfDay(zone)
                        .toInstant()
                        .plus(UNTIL_CLOSED)
                        .isAfter(clock.instant()));
    }

    @Override
    public Page<SettlementLineView> lines(
            String programme, String partner, YearMonth month, @Nullable String after, int limit, Caller caller) {
        requireReader(caller);
        return views.page(
                PartnerViews.LINES,
                new ViewQuery(
                        List.of(new Filter.Is("settlement", programme + "@" + partner + "@" + month)),
                        null,
                        "position",
                        false,
                        after,
                        limit));
    }

    @Override
    public Stream<String> csv(String programme, String partner, YearMonth month, Caller caller) {
        Page<SettlementLineView> first = lines(programme, partner, month, null, ViewQuery.LARGEST_PAGE, caller);
        Stream<Page<SettlementLineView>> pages = Stream.iterate(
                        Optional.of(first), Optional::isPresent, page -> page.map(Page::next)
                                .map(next -> lines(programme, partner, month, next, ViewQuery.LARGEST_PAGE, caller)))
                .flatMap(Optional::stream);
        return Stream.concat(
                Stream.of(SettlementCsv.HEADER),
                pages.flatMap(page -> page.views().stream()).map(SettlementCsv::line));
    }

    private static void requireReader(Caller caller) {
        if (!caller.hasAny(Role.MARKETER, Role.AUDITOR, Role.INTEGRATION, Role.ADMIN)) {
            throw new AccessDenied("Reading settlements with partners takes the role MARKETER, AUDITOR, INTEGRATION or"
                    + " ADMIN; '" + caller.name() + "' has none of them");
        }
    }
}
