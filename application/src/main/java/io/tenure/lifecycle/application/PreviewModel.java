package io.tenure.lifecycle.application;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.queries.AllFacts;
import io.tenure.lifecycle.domain.LifecycleModel;
import io.tenure.lifecycle.domain.ModelVersion;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.jobs.WorkFailed;
import java.io.IOException;

/** Looks at every customer by a model that is not in force, and moves nobody. */
final class PreviewModel implements Work {

    static final String NAME = "preview-lifecycle-model";

    private final AllFacts facts;
    private final LifecycleModels models;
    private final Assessor assessor;

    PreviewModel(AllFacts facts, LifecycleModels models, Assessor assessor) {
        this.facts = facts;
        this.models = models;
        this.assessor = assessor;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Run run) throws IOException {
        int at = run.key().lastIndexOf('@');
        ModelVersion version = new ModelVersion(
                run.key().substring(0, at), Long.parseLong(run.key().substring(at + 1)));
        LifecycleModel model = models.find(version)
                .orElseThrow(() -> new WorkFailed("There is no lifecycle model " + version + " any more"));
        ModelVersion present = models.inForce().id();
        PreviewTally tally = new PreviewTally(version, present);
        facts.each(customer -> {
            look(model, present, customer, tally);
            run.progress(tally.customers(), 0, run.key());
        });
        PreviewFile.write(tally.preview(), run.result("preview.tsv"));
        run.progress(tally.customers(), tally.customers(), run.key());
    }

    private void look(LifecycleModel model, ModelVersion present, CustomerFacts customer, PreviewTally tally) {
        assessor.look(model, present.model(), customer)
                .ifPresentOrElse(way -> tally.count(way, customer.customerId()), () -> tally.unanswered());
    }
}
