package io.tenure.lifecycle.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.lifecycle.domain.LeadScript;
import io.tenure.lifecycle.queries.CareQueries;
import io.tenure.lifecycle.queries.DueCare;
import io.tenure.lifecycle.queries.LifecycleModelView;
import io.tenure.lifecycle.queries.LifecycleQueries;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is to be done for customers, and what to go by. */
@RestController
@RequestMapping("/api/v1/care")
@Tag(name = "Care")
class DueCareController {

    private final CareQueries queries;
    private final LifecycleQueries lifecycle;

    DueCareController(CareQueries queries, LifecycleQueries lifecycle) {
        this.queries = queries;
        this.lifecycle = lifecycle;
    }

    /** Scripts, and the model that they are of. */
    @Schema(name = "LeadScripts")
    record ScriptsBody(String model, long modelVersion, List<LeadScript> items) {}

    @GetMapping("/due")
    @Operation(summary = "List call-backs, services and contacts that are due, the longest overdue first")
    DueCare due(Caller caller) {
        return queries.due(caller);
    }

    @GetMapping("/lead-scripts")
    @Operation(
            summary = "Read the scripts by which leads are verified",
            description = "Those of the lifecycle model in force, the usual one first.")
    ScriptsBody scripts() {
        LifecycleModelView model = lifecycle.inForce();
        return new ScriptsBody(model.name(), model.version(), model.scripts());
    }
}
