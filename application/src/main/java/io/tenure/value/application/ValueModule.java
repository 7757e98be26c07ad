package io.tenure.value.application;

import io.tenure.access.AccessLog;
import io.tenure.facts.queries.AllFacts;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.views.Views;
import io.tenure.value.application.port.in.BeginValueRunUseCase;
import io.tenure.value.application.port.in.TabulateRfmUseCase;
import io.tenure.value.queries.AllValues;
import io.tenure.value.queries.CostsElsewhere;
import io.tenure.value.queries.RfmQueries;
import io.tenure.value.queries.ValueQueries;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The value module put together on the ports given. */
public final class ValueModule {

    private final ValueService service;
    private final ValueQueries queries;
    private final RfmQueries rfm;
    private final AllValues all;
    private final List<Work> works;

    /**
     * What the module stands on.
     *
     * @param elsewhere who is made after this module, and so asked for when a run begins
     * @param head of the ledger, whenever it is asked
     */
    public record Ports(
            ValueLog log,
            Views views,
            AllFacts facts,
            CustomerQueries customers,
            Supplier<CostsElsewhere> elsewhere,
            Jobs jobs,
            AccessLog accessLog,
            LongSupplier head,
            InstantSource clock) {}

    public ValueModule(Ports ports) {
        service = new ValueService(ports.jobs(), ports.clock());
        queries = new ValueReads(ports.views(), ports.customers(), ports.jobs(), ports.accessLog());
        rfm = new RfmReads(ports.views(), ports.jobs());
        CostsOfCustomer costs = new CostsOfCustomer(ports.elsewhere(), ports.customers());
        all = new StoredValues(ports.views(), costs);
        works = List.of(
                new ValueAllCustomers(ports.facts(), costs, ports.log(), ports.views(), ports.head(), ports.clock()),
                new TabulateRfm(ports.customers(), ports.facts(), ports.log(), ports.head(), ports.clock()),
                new ValueWhenDue(ports.facts(), service, new RunsOnRecord(ports.views()), ports.head(), ports.clock()));
    }

    public BeginValueRunUseCase beginRun() {
        return service::begin;
    }

    public TabulateRfmUseCase tabulateRfm() {
        return service::tabulate;
    }

    public ValueQueries queries() {
        return queries;
    }

    public RfmQueries rfm() {
        return rfm;
    }

    public AllValues all() {
        return all;
    }

    /** What is done in the background. */
    public List<Work> works() {
        return works;
    }
}
