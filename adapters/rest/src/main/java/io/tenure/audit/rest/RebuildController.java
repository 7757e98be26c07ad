package io.tenure.audit.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.audit.RebuildRun;
import io.tenure.audit.RebuildRun.State;
import io.tenure.audit.Rebuilds;
import io.tenure.shared.rest.NotFound;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rebuilds the views while the server runs, and shows the reports. */
@RestController
@RequestMapping("/api/v1/views/rebuilds")
@Tag(name = "Ledger")
class RebuildController {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Rebuilds rebuilds;

    RebuildController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @PostMapping
    @Operation(
            summary = "Build every view anew from the ledger, compare it with the live one and put it in its place",
            description = "201 with the report when it is done at once, 202 while it runs: ask at the Location. Reads"
                    + " and writes go on meanwhile.")
    ResponseEntity<RebuildRun> rebuild(Caller caller) {
        RebuildRun run = rebuilds.start(PATIENCE, caller);
        return ResponseEntity.status(run.state() == State.RUNNING ? HttpStatus.ACCEPTED : HttpStatus.CREATED)
                .location(URI.create("/api/v1/views/rebuilds/" + run.id()))
                .body(run);
    }

    @GetMapping
    @Operation(
            summary =
                    "List the last twenty rebuilds of all nodes, the newest first; of a node on files, since it started")
    List<RebuildRun> recent(Caller caller) {
        return rebuilds.recent(caller);
    }

    @GetMapping("/{id}")
    @Operation(summary = "See how a rebuild stands, and its report")
    RebuildRun find(@PathVariable String id, Caller caller) {
        return rebuilds.find(id, caller)
                .orElseThrow(() -> new NotFound("audit.unknown-rebuild", "No such rebuild is remembered"));
    }
}
