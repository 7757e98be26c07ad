package io.tenure.shared.portal;

import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.projections.Projections;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What runs in the background: jobs, how far the views have come, and which events a policy could not take. */
@Page
class OperationsController {
    private static final int LETTERS = 100;
    private static final int ENDED_JOBS = 20;

    private final Jobs jobs;
    private final Projections projections;
    private final DeadLetters letters;

    OperationsController(Jobs jobs, Projections projections, DeadLetters letters) {
        this.jobs = jobs;
        this.projections = projections;
        this.letters = letters;
    }

    @GetMapping("/admin/operations")
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

    @PostMapping("/admin/operations/jobs/{id}/cancellation")
    String cancel(@PathVariable String id) {
        if (!jobs.cancel(id)) {
            throw new NotFound("Job");
        }
        return "redirect:/admin/operations";
    }
}
