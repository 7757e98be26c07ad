package io.tenure.shared.portal;

import io.tenure.shared.domain.Rejection;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.policies.Policies;
import io.tenure.shared.projections.Projections;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What runs in the background: jobs, how far the views have come, and which events a policy could not take. */
@Page
class OperationsController {
    private static final String PATH = "/admin/operations";
    private static final int LETTERS = 100;
    private static final int ENDED_JOBS = 20;

    private final Jobs jobs;
    private final Projections projections;
    private final DeadLetters letters;
    private final Policies policies;

    OperationsController(Jobs jobs, Projections projections, DeadLetters letters, Policies policies) {
        this.jobs = jobs;
        this.projections = projections;
        this.letters = letters;
        this.policies = policies;
    }

    @GetMapping(PATH)
    String operations(Format format, Exchange exchange, Model model) {
        model.addAttribute(
                "jobs",
                Stream.concat(jobs.unfinished().stream(), jobs.ended(ENDED_JOBS).stream())
                        .toList());
        model.addAttribute("projections", projections.status());
        model.addAttribute("letters", letters.list(0, LETTERS));
        model.addAttribute("format", format);
        return exchange.partial() ? "shared/operations :: state" : "shared/operations";
    }

    @PostMapping(PATH + "/jobs/{id}/cancellation")
    String cancel(@PathVariable String id) {
        if (!jobs.cancel(id)) {
            throw new NotFound("Job");
        }
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/dead-letters/{policy}/{position}/retry")
    String retry(@PathVariable String policy, @PathVariable long position, Exchange exchange) {
        if (letters.find(policy, position).isEmpty()) {
            throw new NotFound("Dead letter");
        }
        return policies.retry(policy, position)
                ? exchange.done(PATH, "flash.letter-taken")
                : exchange.refused(
                        PATH,
                        new Rejection("operations.letter-failed", "It failed again: see what went wrong this time"));
    }
}
