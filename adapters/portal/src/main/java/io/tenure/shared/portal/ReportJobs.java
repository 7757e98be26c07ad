package io.tenure.shared.portal;

import io.tenure.shared.jobs.Job;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;

/**
 * How far reports under way have come, and why the last one failed, as the pages of reports show it.
 *
 * @param jobs that wait, work or failed
 * @param newest when the newest report was drawn up: what failed before is no news
 * @param progress the address that tells how far they are
 */
public record ReportJobs(List<Job> jobs, Optional<Instant> newest, String progress) {

    /** Puts them on a page. */
    public void show(Format format, Model model) {
        model.addAttribute("underWay", underWay());
        model.addAttribute(
                "failed",
                jobs.stream()
                        .filter(job -> job.ended() != null && job.ended().isAfter(newest.orElse(Instant.MIN)))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("progress", progress);
        model.addAttribute("format", format);
    }

    /** The part of the page that tells how far they are; when all have ended the page shows itself anew. */
    public String fragment(Format format, HttpServletResponse response, Model model) {
        show(format, model);
        if (underWay().isEmpty()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "shared/reports :: progress";
    }

    private List<Job> underWay() {
        return jobs.stream().filter(job -> !job.state().ended()).toList();
    }
}
