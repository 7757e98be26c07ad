package io.tenure.lifecycle.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.lifecycle.application.port.in.DraftLifecycleModelUseCase;
import io.tenure.lifecycle.application.port.in.ModelInvalid;
import io.tenure.lifecycle.application.port.in.PreviewLifecycleModelUseCase;
import io.tenure.lifecycle.application.port.in.PutLifecycleModelInForceUseCase;
import io.tenure.lifecycle.domain.ModelVersion;
import io.tenure.lifecycle.queries.LifecycleModelView;
import io.tenure.lifecycle.queries.LifecycleQueries;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rest.Headers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows lifecycle models, keeps new versions of them, and puts one in force. */
@RestController
@RequestMapping("/api/v1/lifecycle/models")
@Tag(name = "Lifecycle")
class LifecycleModelController {

    private final LifecycleQueries queries;
    private final DraftLifecycleModelUseCase draftModel;
    private final PreviewLifecycleModelUseCase previewModel;
    private final PutLifecycleModelInForceUseCase putModelInForce;

    LifecycleModelController(
            LifecycleQueries queries,
            DraftLifecycleModelUseCase draftModel,
            PreviewLifecycleModelUseCase previewModel,
            PutLifecycleModelInForceUseCase putModelInForce) {
        this.queries = queries;
        this.draftModel = draftModel;
        this.previewModel = previewModel;
        this.putModelInForce = putModelInForce;
    }

    /** All models. */
    @Schema(name = "LifecycleModels")
    record ModelsBody(List<LifecycleModelView> items) {}

    /** A model, written in YAML. */
    @Schema(name = "LifecycleModelText")
    record TextBody(@NotBlank String text) {}

    /** A version of a model. */
    @Schema(name = "LifecycleModelVersion")
    record VersionBody(String model, long version) {}

    /** Where the answer of a preview will be. */
    @Schema(name = "LifecyclePreviewJob")
    record JobBody(String job) {}

    @GetMapping
    @Operation(summary = "List lifecycle models, the latest version of each")
    ModelsBody models() {
        return new ModelsBody(queries.models());
    }

    @GetMapping("/{name}")
    @Operation(summary = "Read a lifecycle model, its latest version or another")
    LifecycleModelView model(@PathVariable String name, @RequestParam(required = false) @Nullable Long version) {
        return queries.model(name, version)
                .orElseThrow(() -> Refusal.of(
                        "lifecycle.unknown-model", "There is no such lifecycle model: name one that is listed"));
    }

    @PutMapping("/{name}")
    @Operation(
            summary = "Keep a new version of a lifecycle model",
            description = "Nobody moves. The answer to a model with mistakes names all of them, with their places.")
    ResponseEntity<VersionBody> draft(@PathVariable String name, @Valid @RequestBody TextBody body, Caller caller)
            throws ModelInvalid {
        ModelVersion kept = draftModel.draft(name, body.text(), caller);
        return ResponseEntity.created(
                        URI.create("/api/v1/lifecycle/models/" + kept.model() + "?version=" + kept.version()))
                .body(new VersionBody(kept.model(), kept.version()));
    }

    @PostMapping("/{name}/versions/{version}/previews")
    @Operation(
            summary = "Find out who would move if a version were put in force",
            description = "Looks at every customer in the background and moves nobody.")
    ResponseEntity<JobBody> preview(@PathVariable String name, @PathVariable long version, Caller caller) {
        String job = previewModel.begin(new ModelVersion(name, version), caller);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/lifecycle/previews/" + job))
                .body(new JobBody(job));
    }

    @PostMapping("/{name}/versions/{version}/in-force")
    @Operation(
            summary = "Let a version say in which stage each customer is",
            description =
                    "Every customer is then assessed by it in the background; decisions made before keep their version.")
    ResponseEntity<VersionBody> putInForce(@PathVariable String name, @PathVariable long version, Caller caller) {
        long position = putModelInForce.putInForce(new ModelVersion(name, version), caller);
        return ResponseEntity.ok()
                .header(Headers.POSITION, Long.toString(position))
                .body(new VersionBody(name, version));
    }
}
