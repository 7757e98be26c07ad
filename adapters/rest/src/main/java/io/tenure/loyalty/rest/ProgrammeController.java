package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.DraftProgrammeUseCase;
import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.application.port.in.PutProgrammeInForceUseCase;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.queries.LiabilityView;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.loyalty.queries.ProgrammeView;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rest.Headers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Instant;
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

/** Shows loyalty programmes, keeps new versions of them, and puts them in force. */
@RestController
@RequestMapping("/api/v1/loyalty/programmes")
@Tag(name = "Loyalty")
class ProgrammeController {

    private final LoyaltyQueries queries;
    private final DraftProgrammeUseCase draftProgramme;
    private final PutProgrammeInForceUseCase putProgrammeInForce;

    ProgrammeController(
            LoyaltyQueries queries,
            DraftProgrammeUseCase draftProgramme,
            PutProgrammeInForceUseCase putProgrammeInForce) {
        this.queries = queries;
        this.draftProgramme = draftProgramme;
        this.putProgrammeInForce = putProgrammeInForce;
    }

    /** All programmes. */
    @Schema(name = "LoyaltyProgrammes")
    record ProgrammesBody(List<ProgrammeView> items) {}

    /** A programme, written in YAML. */
    @Schema(name = "LoyaltyProgrammeText")
    record TextBody(@NotBlank String text) {}

    /** A version of a programme. */
    @Schema(name = "LoyaltyProgrammeVersion")
    record VersionBody(String programme, long version) {}

    /** From when a version counts; at once when null. */
    @Schema(name = "LoyaltyProgrammeStart")
    record StartBody(@Nullable Instant from) {}

    @GetMapping
    @Operation(summary = "List loyalty programmes, the latest version of each")
    ProgrammesBody programmes() {
        return new ProgrammesBody(queries.programmes());
    }

    @GetMapping("/{programme}")
    @Operation(summary = "Read a loyalty programme, its latest version or another")
    ProgrammeView programme(@PathVariable String programme, @RequestParam(required = false) @Nullable Long version) {
        return queries.programme(programme, version).orElseThrow(ProgrammeController::unknown);
    }

    private static Refusal unknown() {
        return Refusal.of("loyalty.unknown-programme", "There is no such loyalty programme: name one that is listed");
    }

    @GetMapping("/{programme}/liability")
    @Operation(summary = "Say how many points a programme owes its members")
    LiabilityView liability(@PathVariable String programme) {
        return queries.liability(programme).orElseThrow(ProgrammeController::unknown);
    }

    @PutMapping("/{programme}")
    @Operation(
            summary = "Keep a new version of a loyalty programme",
            description =
                    "It gives nothing before it is in force. The answer to a programme with mistakes names all of them, each with its rule and field.")
    ResponseEntity<VersionBody> draft(@PathVariable String programme, @Valid @RequestBody TextBody body, Caller caller)
            throws ProgrammeInvalid {
        ProgrammeVersion kept = draftProgramme.draft(programme, body.text(), caller);
        return ResponseEntity.created(
                        URI.create("/api/v1/loyalty/programmes/" + kept.programme() + "?version=" + kept.version()))
                .body(new VersionBody(kept.programme(), kept.version()));
    }

    @PostMapping("/{programme}/versions/{version}/in-force")
    @Operation(
            summary = "Let a version count for whatever happens from a time on",
            description =
                    "Only the first version of a programme may begin in the past. A purchase is judged by the version in force when it happened, however late it is told.")
    ResponseEntity<VersionBody> putInForce(
            @PathVariable String programme,
            @PathVariable long version,
            @Valid @RequestBody StartBody body,
            Caller caller) {
        long position = putProgrammeInForce.putInForce(new ProgrammeVersion(programme, version), body.from(), caller);
        return ResponseEntity.ok()
                .header(Headers.POSITION, Long.toString(position))
                .body(new VersionBody(programme, version));
    }
}
