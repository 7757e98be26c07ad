package io.tenure.audit.portal;

import io.tenure.access.Caller;
import io.tenure.audit.Checkpoint;
import io.tenure.audit.Checkpoints;
import io.tenure.audit.LedgerFeed;
import io.tenure.audit.Verifications;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import java.time.Duration;
import java.util.Comparator;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The ledger as a whole: verify it, sign it, look at what was written last. */
@Page
@RequestMapping("/audit/ledger")
class LedgerController {
    private static final int NEWEST = 40;
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final LedgerFeed feed;
    private final Verifications verifications;
    private final Checkpoints checkpoints;

    LedgerController(LedgerFeed feed, Verifications verifications, Checkpoints checkpoints) {
        this.feed = feed;
        this.verifications = verifications;
        this.checkpoints = checkpoints;
    }

    @GetMapping
    String ledger(Caller caller, Format format, Model model) {
        var part = feed.newest(NEWEST, caller);
        var newest = part.events().stream()
                .map(Step::of)
                .sorted(Comparator.comparingLong((Step step) -> step.event().position())
                        .reversed())
                .toList();
        model.addAttribute("head", part.head());
        model.addAttribute("runs", verifications.recent(caller));
        model.addAttribute("steps", newest);
        model.addAttribute("format", format);
        return "audit/ledger";
    }

    @PostMapping("/verifications")
    String verify(Caller caller) {
        verifications.start(null, PATIENCE, caller);
        return "redirect:/audit/ledger";
    }

    @GetMapping("/verifications/{id}")
    String progress(@PathVariable String id, Caller caller, Format format, Model model) {
        model.addAttribute("run", verifications.find(id, caller).orElseThrow(() -> new NotFound("Verification")));
        model.addAttribute("format", format);
        return "audit/ledger :: run";
    }

    @PostMapping("/checkpoints")
    ResponseEntity<Checkpoint> sign(Caller caller) {
        var checkpoint = checkpoints.sign(caller);
        var file = ContentDisposition.attachment()
                .filename("tenure-checkpoint-" + checkpoint.position() + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(checkpoint);
    }
}
