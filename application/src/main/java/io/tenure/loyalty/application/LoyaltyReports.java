package io.tenure.loyalty.application;

import io.tenure.facts.queries.AllFacts;
import io.tenure.loyalty.application.port.in.MeasureEffectUseCase;
import io.tenure.loyalty.application.port.in.ReportLiabilityUseCase;
import io.tenure.loyalty.application.port.in.SimulateProgrammeUseCase;
import io.tenure.loyalty.application.port.in.StopReportUseCase;
import io.tenure.loyalty.queries.ReportQueries;
import io.tenure.loyalty.queries.WalletQueries;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.jobs.Work;
import io.tenure.value.queries.CostsElsewhere;
import io.tenure.value.queries.ValueQueries;
import java.util.List;

/** What can be found out about programmes: what they change, what they owe, what another version would have given. */
public final class LoyaltyReports {

    private final ReportService service;
    private final ReportQueries queries;
    private final CostsElsewhere costs;
    private final List<Work> works;

    /** What reports look at and are made with, beside what the module has. */
    public record Sources(AllFacts facts, ValueQueries values, Jobs jobs) {}

    LoyaltyReports(LoyaltyModule.Ports ports, Programmes programmes, ToldPurchases told, WalletQueries wallets) {
        Sources sources = ports.sources();
        service = new ReportService(programmes, sources.jobs(), ports.clock());
        queries = new ReportReads(ports.views(), sources.jobs());
        costs = new LoyaltyCosts(programmes, ports.views(), ports.clock());
        works = List.of(
                new MeasureEffect(ports.book(), programmes, sources.facts(), ports.views(), ports.clock()),
                new ReportLiability(ports.book(), programmes, wallets, sources.values(), ports.views(), ports.clock()),
                new SimulateProgramme(
                        ports.book(), programmes, told, ports.ledger(), ports.codec(), ports.views(), ports.clock()));
    }

    public MeasureEffectUseCase measureEffect() {
        return service::effect;
    }

    public ReportLiabilityUseCase reportLiability() {
        return service::liability;
    }

    public SimulateProgrammeUseCase simulateProgramme() {
        return service::simulate;
    }

    public StopReportUseCase stopReport() {
        return service::stop;
    }

    /** What points cost, customer by customer, for whoever reckons profit. */
    public CostsElsewhere costs() {
        return costs;
    }

    public ReportQueries queries() {
        return queries;
    }

    /** What is done in the background, when somebody asks for it. */
    public List<Work> works() {
        return works;
    }
}
