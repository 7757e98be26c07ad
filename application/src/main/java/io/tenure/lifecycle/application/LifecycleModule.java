package io.tenure.lifecycle.application;

import io.tenure.access.AccessLog;
import io.tenure.facts.queries.AllFacts;
import io.tenure.facts.queries.EachDueCustomer;
import io.tenure.facts.queries.EveryCustomer;
import io.tenure.facts.queries.FactsFollower;
import io.tenure.facts.queries.FactsQueries;
import io.tenure.lifecycle.application.port.in.ChangeCareUseCase;
import io.tenure.lifecycle.application.port.in.DraftLifecycleModelUseCase;
import io.tenure.lifecycle.application.port.in.JudgeLeadUseCase;
import io.tenure.lifecycle.application.port.in.PreviewLifecycleModelUseCase;
import io.tenure.lifecycle.application.port.in.PutLifecycleModelInForceUseCase;
import io.tenure.lifecycle.queries.CareQueries;
import io.tenure.lifecycle.queries.LifecycleQueries;
import io.tenure.lifecycle.queries.OtherStagesQueries;
import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.application.port.in.ChangeStageUseCase;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.due.DueCustomers;
import io.tenure.shared.jobs.EveryHour;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.policies.Policy;
import io.tenure.shared.rules.Rules;
import io.tenure.shared.views.Views;
import io.tenure.value.queries.AllValues;
import io.tenure.value.queries.ValueQueries;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.LongSupplier;

/** The lifecycle module put together on the ports given. */
public final class LifecycleModule {

    private final ModelService service;
    private final LifecycleQueries queries;
    private final OtherStagesQueries otherStages;
    private final CareService care;
    private final CareQueries careQueries;
    private final StageFollower follower;
    private final List<Work> works;
    private final List<Policy> policies;

    /** What the module stands on. */
    public record Ports(
            LifecycleRegister register,
            CareRegister care,
            Views views,
            AllFacts facts,
            FactsQueries pastFacts,
            AllValues values,
            ValueQueries valueQueries,
            CustomerQueries customers,
            ChangeStageUseCase changeStage,
            ChangeCustomerUseCase changeCustomer,
            Rules rules,
            ModelFiles files,
            DueCustomers due,
            Jobs jobs,
            AccessLog accessLog,
            ExecutorService background,
            LongSupplier head,
            InstantSource clock) {}

    public LifecycleModule(Ports ports) {
        LifecycleModels models = new LifecycleModels(ports.views(), ports.files(), ports.rules());
        Assessor assessor =
                new Assessor(ports.views(), ports.facts(), ports.values(), ports.changeStage(), ports.clock());
        service = new ModelService(ports.register(), models, ports.views(), ports.jobs(), ports.clock());
        CustomerMoney money = new CustomerMoney(ports.views(), models, ports.values());
        queries = new LifecycleReads(ports, models, money);
        otherStages = new OtherStagesReads(ports, models, assessor);
        care = new CareService(ports.care(), models, ports.customers(), ports.views(), ports.clock());
        careQueries = new CareReads(
                ports.views(),
                new LeadReads(models),
                ports.facts(),
                ports.valueQueries(),
                ports.customers(),
                ports.accessLog(),
                ports.clock());
        follower = new StageFollower(models, assessor, ports.facts(), ports.due(), ports.clock());
        works = List.of(
                new EachDueCustomer(
                        "assess-due-customers", ports.facts(), ports.due(), ports.clock(), follower::lookAt),
                new EveryCustomer(
                        InForcePolicy.ASSESS_ALL, ports.facts(), (_, customers) -> follower.lookAt(customers)),
                new PreviewModel(ports.facts(), models, assessor),
                new ReckonMoney(ports.facts(), ports.values(), money, ports.clock()),
                new EveryHour(ReckonMoney.NAME, ports.jobs(), ports.clock()));
        policies = List.of(
                new InForcePolicy(ports.jobs(), ports.views()),
                new LeadTagPolicy(
                        ports.changeCustomer(), ports.customers(), ports.views(), ports.background(), ports.head()));
    }

    public DraftLifecycleModelUseCase draftModel() {
        return service::draft;
    }

    public PutLifecycleModelInForceUseCase putModelInForce() {
        return service::putInForce;
    }

    public PreviewLifecycleModelUseCase previewModel() {
        return service::preview;
    }

    public ChangeCareUseCase changeCare() {
        return care::change;
    }

    public JudgeLeadUseCase judgeLead() {
        return care::judge;
    }

    public CareQueries careQueries() {
        return careQueries;
    }

    public LifecycleQueries queries() {
        return queries;
    }

    public OtherStagesQueries otherStages() {
        return otherStages;
    }

    /** Assesses whose facts have changed. */
    public FactsFollower follower() {
        return follower;
    }

    /** What is done in the background. */
    public List<Work> works() {
        return works;
    }

    public List<Policy> policies() {
        return policies;
    }
}
