package io.tenure.audit.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.audit.Checkpoint;
import io.tenure.audit.Checkpoints;
import io.tenure.audit.LedgerFeed;
import io.tenure.audit.LedgerWatch;
import io.tenure.shared.rest.BadRequest;
import io.tenure.shared.rest.Paging;
import io.tenure.shared.rest.UpTo;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the ledger itself. */
@RestController
@RequestMapping("/api/v1/ledger")
@Tag(name = "Ledger")
class LedgerController {

    private static final int MOST = 1_000;

    private final LedgerFeed feed;
    private final Checkpoints checkpoints;
    private final LedgerWatch watch;

    LedgerController(LedgerFeed feed, Checkpoints checkpoints, LedgerWatch watch) {
        this.feed = feed;
        this.checkpoints = checkpoints;
        this.watch = watch;
    }

    @GetMapping("/events")
    @Operation(
            summary = "Read all events in order, from any position on",
            description = "Pass next as after to go on; without new events it stays the same.")
    LedgerFeed.Part events(
            @RequestParam(defaultValue = "0") long after,
            @UpTo(MOST) @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        if (after < 0) {
            throw BadRequest.invalid("after", "must be 0 or a position");
        }
        LedgerFeed.Part part = feed.after(after, Paging.limit(limit, MOST), caller);
        if (part.head() < after) {
            // A reader who is ahead of the ledger would wait for events that are told under positions it has passed.
            throw BadRequest.invalid(
                    "after",
                    "is beyond the end of this ledger, %d: was it restored from a backup? Go on from a position that it had"
                                    .formatted(part.head())
                            + " when the backup was made");
        }
        return part;
    }

    @PostMapping("/checkpoints")
    @Operation(summary = "Sign the ledger as it stands, to be kept elsewhere")
    Checkpoint checkpoint(Caller caller) {
        return checkpoints.sign(caller);
    }

    @GetMapping("/checkpoints")
    @Operation(
            summary = "Read the checkpoints that the server keeps, the last of each day, the newest first",
            description = "They are signed and kept by themselves, each second in which the ledger grows.")
    List<Checkpoint> kept(Caller caller) {
        return watch.kept(caller);
    }
}
