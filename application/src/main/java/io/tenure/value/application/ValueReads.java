package io.tenure.value.application;

import io.tenure.access.AccessLog;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.jobs.Job;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import io.tenure.value.domain.scoring.CustomerValue;
import io.tenure.value.events.ValueModelFitted;
import io.tenure.value.queries.ValueOfCustomer;
import io.tenure.value.queries.ValueOfCustomer.Because;
import io.tenure.value.queries.ValueQueries;
import io.tenure.value.queries.ValueQuery;
import io.tenure.value.queries.ValueRunView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Answers what can be read of values and runs, within what each caller may see. */
final class ValueReads implements ValueQueries {

    private final Views views;
    private final RunsOnRecord runsOnRecord;
    private final CustomerQueries customers;
    private final Jobs jobs;
    private final AccessLog accessLog;

    ValueReads(Views views, CustomerQueries customers, Jobs jobs, AccessLog accessLog) {
        this.views = views;
        this.runsOnRecord = new RunsOnRecord(views);
        this.customers = customers;
        this.jobs = jobs;
        this.accessLog = accessLog;
    }

    @Override
    public Optional<ValueOfCustomer> ofCustomer(CustomerId id, Caller caller) {
        return customers.records(id, caller).map(records -> {
            accessLog.read(caller, "value", List.of(id.value()));
            return new ValueOfCustomer(
                    id.value(),
                    views.find(ValueViews.VALUES, id.value())
                            .flatMap(this::because)
                            .orElse(null));
        });
    }

    private Optional<Because> because(CustomerValue value) {
        return run(value.run()).flatMap(view -> view.model(value.currency())
                .map(model -> new Because(
                        value,
                        view.run(),
                        model,
                        view.marketShare(value.currency()).orElse(null))));
    }

    @Override
    public Page<CustomerValue> values(ValueQuery query, Caller caller) {
        List<Filter> filters = new ArrayList<>();
        if (!caller.hasAny(Role.MARKETER, Role.AUDITOR, Role.INTEGRATION, Role.ADMIN)) {
            filters.add(new Filter.Is("owner", caller.name()));
        }
        if (query.currency() != null) {
            filters.add(new Filter.Is("currency", query.currency()));
        }
        if (query.abcClass() != null) {
            filters.add(new Filter.Is("abcClass", query.abcClass().name()));
        }
        if (query.rfmSegment() != null) {
            filters.add(new Filter.Is("rfmSegment", query.rfmSegment().name()));
        }
        Page<CustomerValue> page = views.page(
                ValueViews.VALUES,
                new ViewQuery(
                        List.copyOf(filters),
                        null,
                        query.order().field(),
                        !query.ascending(),
                        query.after(),
                        query.limit()));
        accessLog.read(
                caller,
                "values",
                page.views().stream().map(CustomerValue::customerId).toList());
        return page;
    }

    @Override
    public List<ValueRunView> runs(int limit) {
        return runsOnRecord.newest(limit).stream().map(ValueReads::largestFirst).toList();
    }

    @Override
    public Optional<ValueRunView> run(long number) {
        return runsOnRecord.find(number).map(ValueReads::largestFirst);
    }

    @Override
    public Optional<ValueRunView> latest() {
        return runsOnRecord.whole().map(ValueReads::largestFirst);
    }

    @Override
    public List<Job> underWay() {
        return runs(job -> !job.state().ended());
    }

    @Override
    public List<Job> failed() {
        return runs(job -> job.state().ended());
    }

    private List<Job> runs(Predicate<Job> wanted) {
        return jobs.underWayOrFailed(ValueAllCustomers.NAME).stream()
                .filter(wanted)
                .toList();
    }

    private static ValueRunView largestFirst(ValueRunView view) {
        List<ValueModelFitted> models = view.models().stream()
                .sorted(Comparator.comparing(ValueModelFitted::customers, Comparator.reverseOrder())
                        .thenComparing(ValueModelFitted::currency))
                .toList();
        return view.with(
                models,
                models.stream()
                        .flatMap(model -> view.report(model.currency()).stream())
                        .toList());
    }
}
