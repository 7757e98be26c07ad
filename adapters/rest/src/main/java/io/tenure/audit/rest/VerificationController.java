package io.tenure.audit.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.audit.Checkpoint;
import io.tenure.audit.VerificationRun;
import io.tenure.audit.VerificationRun.State;
import io.tenure.audit.Verifications;
import io.tenure.shared.rest.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Verifies the ledger; a large one in the background. */
@RestController
@RequestMapping("/api/v1/ledger/verifications")
@Tag(name = "Ledger")
class VerificationController {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Verifications verifications;

    VerificationController(Verifications verifications) {
        this.verifications = verifications;
    }

    /** What to hold against the ledger besides its own chain. */
    @Schema(name = "NewVerification")
    record VerificationBody(@Valid @Nullable CheckpointBody checkpoint) {}

    /** A checkpoint signed before. */
    @Schema(name = "SignedCheckpoint")
    record CheckpointBody(
            long position,
            @NotNull Instant recordedAt,
            @NotNull String hash,
            @NotNull Instant signedAt,
            @NotNull String algorithm,
            @NotNull String publicKey,
            @NotNull String signature) {

        Checkpoint checkpoint() {
            return new Checkpoint(position, recordedAt, hash, signedAt, algorithm, publicKey, signature);
        }
    }

    @PostMapping
    @Operation(
            summary = "Verify the whole ledger, and a checkpoint signed before if one is sent",
            description = "201 with the result when it is done at once, 202 while it runs: ask at the Location.")
    ResponseEntity<VerificationRun> verify(
            @Valid @RequestBody(required = false) @Nullable VerificationBody body, Caller caller) {
        Checkpoint checkpoint = body == null || body.checkpoint() == null
                ? null
                : body.checkpoint().checkpoint();
        VerificationRun run = verifications.start(checkpoint, PATIENCE, caller);
        return ResponseEntity.status(run.state() == State.RUNNING ? HttpStatus.ACCEPTED : HttpStatus.CREATED)
                .location(URI.create("/api/v1/ledger/verifications/" + run.id()))
                .body(run);
    }

    @GetMapping
    @Operation(
            summary =
                    "List the last twenty verifications of all nodes, the newest first; of a node on files, since it started")
    List<VerificationRun> recent(Caller caller) {
        return verifications.recent(caller);
    }

    @GetMapping("/{id}")
    @Operation(summary = "See how a verification stands")
    VerificationRun find(@PathVariable String id, Caller caller) {
        return verifications
                .find(id, caller)
                .orElseThrow(() -> new NotFound("audit.unknown-verification", "No such verification is remembered"));
    }
}
