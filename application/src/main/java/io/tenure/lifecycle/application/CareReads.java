package io.tenure.lifecycle.application;

import io.tenure.access.AccessLog;
import io.tenure.access.Caller;
import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactSheet;
import io.tenure.facts.queries.AllFacts;
import io.tenure.lifecycle.queries.AdvisedLevel;
import io.tenure.lifecycle.queries.AdvisedLevel.Unadvised;
import io.tenure.lifecycle.queries.CareQueries;
import io.tenure.lifecycle.queries.CustomerCare;
import io.tenure.lifecycle.queries.DueCare;
import io.tenure.lifecycle.queries.DueCare.CallBack;
import io.tenure.lifecycle.queries.DueCare.Contact;
import io.tenure.lifecycle.queries.ServiceStepView;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.ViewType;
import io.tenure.shared.views.Views;
import io.tenure.value.queries.ValueOfCustomer;
import io.tenure.value.queries.ValueQueries;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers what can be read of the care for customers, within what each caller may see. */
final class CareReads implements CareQueries {

    private static final int MOST = CareOfRecords.MOST_STEPS;
    /** Where a day begins first. */
    private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

    private final Views views;
    private final CareOfRecords all;
    private final LeadReads leads;
    private final AllFacts facts;
    private final ValueQueries values;
    private final CustomerQueries customers;
    private final AccessLog accessLog;
    private final InstantSource clock;

    CareReads(
            Views views,
            LeadReads leads,
            AllFacts facts,
            ValueQueries values,
            CustomerQueries customers,
            AccessLog accessLog,
            InstantSource clock) {
        this.views = views;
        this.all = new CareOfRecords(views);
        this.leads = leads;
        this.facts = facts;
        this.values = values;
        this.customers = customers;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    @Override
    public Optional<CustomerCare> find(CustomerId customer, Caller caller) {
        return customers.records(customer, caller).map(records -> {
            accessLog.read(caller, "care", List.of(customer.value()));
            return care(records);
        });
    }

    private CustomerCare care(List<String> records) {
        CareView care = all.together(records);
        boolean agreed = care.level() != null;
        return new CustomerCare(
                care.customerId(),
                care.level(),
                agreed ? care.contactEveryDays() : null,
                agreed ? overdue(care) : null,
                care.lead() == null ? null : leads.told(care.lead()),
                all.steps(records));
    }

    /** Days beyond the agreed ones since we last spoke, or since the level was chosen if that is later; at least 0. */
    private long overdue(CareView care) {
        Instant now = clock.instant();
        Optional<CustomerFacts> known = facts.find(care.customerId());
        if (known.isEmpty() || care.levelSince() == null) {
            return 0;
        }
        LocalDate today = known.get().dayOf(now);
        long sinceLevel =
                today.toEpochDay() - known.get().dayOf(care.levelSince()).toEpochDay();
        long sinceContact =
                FactSheet.of(known.get(), today, null).daysSinceLastContact().orElse(Integer.MAX_VALUE);
        return Math.max(0, Math.min(sinceLevel, sinceContact) - care.contactEveryDays());
    }

    @Override
    public Optional<AdvisedLevel> advice(CustomerId customer, Caller caller) {
        return customers
                .survivor(customer, caller)
                .flatMap(survivor -> values.ofCustomer(survivor, caller))
                .map(this::advice);
    }

    private AdvisedLevel advice(ValueOfCustomer found) {
        return Optional.ofNullable(found.because())
                .flatMap(why -> values.run(why.run().run()).map(run -> AdvisedLevel.of(why.value(), run)))
                .orElseGet(() -> AdvisedLevel.none(found.customerId(), Unadvised.NO_VALUE_YET));
    }

    @Override
    public DueCare due(Caller caller) {
        Instant now = clock.instant();
        DueCare due = new DueCare(
                ofCustomers("callBackAt", now, caller, care -> callBack(care, now)),
                steps(now, caller),
                ofCustomers("contactDueAt", now, caller, this::contact));
        accessLog.read(caller, "care-due", due.customers());
        return due;
    }

    private List<ServiceStepView> steps(Instant now, Caller caller) {
        long last = LocalDate.ofInstant(now, FIRST_ZONE).toEpochDay();
        return first(
                CareViews.STEPS,
                List.of(new Filter.Is("open", true), new Filter.Between("dueOn", null, last + 1)),
                "dueOn",
                step -> customers
                        .survivor(new CustomerId(step.customerId()), caller)
                        .filter(customer -> !step.dueOn().isAfter(today(customer, now)))
                        .map(customer -> step.of(customer.value())));
    }

    private LocalDate today(CustomerId customer, Instant now) {
        return facts.find(customer.value())
                .map(known -> known.dayOf(now))
                .orElseGet(() -> LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /** What is due for the customers of whom a record may be due for something. */
    private <D> List<D> ofCustomers(String due, Instant now, Caller caller, Function<CareView, Optional<D>> whatIsDue) {
        Set<CustomerId> met = new HashSet<>();
        return first(
                CareViews.CARE, List.of(new Filter.Between(due, null, now.toEpochMilli() + 1)), due, care -> customers
                        .survivor(new CustomerId(care.customerId()), caller)
                        .filter(met::add)
                        .flatMap(customer -> customers.records(customer, caller))
                        .flatMap(records -> whatIsDue.apply(all.together(records))));
    }

    private static Optional<CallBack> callBack(CareView care, Instant now) {
        return Optional.ofNullable(care.callBackAt())
                .filter(at -> !at.isAfter(now))
                .map(at -> new CallBack(care.customerId(), at));
    }

    private Optional<Contact> contact(CareView care) {
        long overdue = overdue(care);
        return care.level() == null || overdue == 0
                ? Optional.empty()
                : Optional.of(new Contact(care.customerId(), care.level(), care.contactEveryDays(), overdue));
    }

    /** The first that are due of those that may be; whoever turns out not to be keeps no other off the list. */
    private <V, D> List<D> first(
            ViewType<V> type, List<Filter> filters, String sort, Function<V, Optional<D>> whatIsDue) {
        List<D> found = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<V> page = page(type, filters, sort, after);
            page.views().forEach(view -> whatIsDue.apply(view).ifPresent(found::add));
            after = page.next();
        } while (after != null && found.size() < MOST);
        return found.stream().limit(MOST).toList();
    }

    private <V> Page<V> page(ViewType<V> type, List<Filter> filters, String sort, @Nullable String after) {
        return views.page(type, new ViewQuery(filters, null, sort, false, after, MOST));
    }
}
