package io.tenure.lifecycle.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.lifecycle.queries.CustomerStages;
import io.tenure.lifecycle.queries.LifecycleQueries;
import io.tenure.lifecycle.queries.MoneyByStage;
import io.tenure.lifecycle.queries.StageCounts;
import io.tenure.lifecycle.queries.StagePreview;
import io.tenure.relationship.application.port.in.UnknownCustomer;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rest.BadRequest;
import io.tenure.value.queries.MoneyInAndOut;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** In which stages customers are, and why. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Lifecycle")
class StageController {

    private static final int MOST_DAYS = 3_660;

    private final LifecycleQueries queries;

    StageController(LifecycleQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/customers/{id}/stages")
    @Operation(summary = "Read the stages of a customer, with the rule, the version and the facts of each move")
    CustomerStages stages(@PathVariable CustomerId id, Caller caller) {
        return queries.stages(id, caller).orElseThrow(() -> new UnknownCustomer(id));
    }

    @GetMapping("/lifecycle/stages")
    @Operation(
            summary = "Count customers by stage of a model, and moves of the last days",
            description =
                    "Of all customers; of the own book for an account manager. Without `model` by the one in force.")
    StageCounts counts(
            @RequestParam(required = false) @Nullable String model,
            @RequestParam(defaultValue = "30") int days,
            Caller caller) {
        if (days < 1 || days > MOST_DAYS) {
            throw BadRequest.invalid("days", "must be 1 to " + MOST_DAYS);
        }
        return queries.counts(model, days, caller);
    }

    @GetMapping("/lifecycle/money")
    @Operation(
            summary = "Read what went into each stage of the model in force, and what came out",
            description = "By the last reckoning, made every hour, with the costs of the last value run. Stage null is"
                    + " the time before the first. Of all customers; of the own book for an account manager.")
    MoneyByStage money(Caller caller) {
        return queries.money(caller);
    }

    /** What a customer brought and cost, by stage. */
    @Schema(name = "CustomerMoneyByStage")
    record MoneyBody(List<MoneyInAndOut> items) {}

    @GetMapping("/customers/{id}/stages/money")
    @Operation(summary = "Read what a customer brought and cost while it was in each stage of the model in force")
    MoneyBody money(@PathVariable CustomerId id, Caller caller) {
        return queries.money(id, caller).map(MoneyBody::new).orElseThrow(() -> new UnknownCustomer(id));
    }

    @GetMapping("/lifecycle/previews/{job}")
    @Operation(summary = "Read what a preview has found")
    StagePreview preview(@PathVariable String job) {
        return queries.preview(job)
                .orElseThrow(() -> Refusal.of(
                        "lifecycle.no-such-preview",
                        "There is no such preview, or it still runs, or its time has passed: ask again or begin anew"));
    }
}
