package io.tenure.lifecycle.portal;

import io.tenure.access.Caller;
import io.tenure.lifecycle.application.port.in.PreviewLifecycleModelUseCase;
import io.tenure.lifecycle.domain.ModelVersion;
import io.tenure.lifecycle.queries.LifecycleModelView;
import io.tenure.lifecycle.queries.LifecycleQueries;
import io.tenure.lifecycle.queries.StagePreview;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.jobs.Job;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows who would move from where to where before a model is put in force. */
@Page
@RequestMapping("/lifecycle-previews")
class LifecyclePreviewController {

    private final PreviewLifecycleModelUseCase previews;
    private final LifecycleQueries queries;
    private final CustomerQueries customers;
    private final Jobs jobs;

    LifecyclePreviewController(
            PreviewLifecycleModelUseCase previews, LifecycleQueries queries, CustomerQueries customers, Jobs jobs) {
        this.previews = previews;
        this.queries = queries;
        this.customers = customers;
        this.jobs = jobs;
    }

    @PostMapping
    String begin(@RequestParam("model") String name, @RequestParam long version, Caller caller) {
        return "redirect:/lifecycle-previews/" + previews.begin(new ModelVersion(name, version), caller);
    }

    @GetMapping("/{job}")
    String preview(@PathVariable String job, Caller caller, Format format, Exchange exchange, Model model) {
        Job running = jobs.find(job).orElseThrow(() -> new NotFound("Preview " + job));
        model.addAttribute("job", running);
        model.addAttribute("format", format);
        if (running.state() == Job.State.DONE) {
            show(queries.preview(job).orElseThrow(() -> new NotFound("Preview " + job)), caller, model);
        }
        return exchange.partial() ? "lifecycle/preview :: state" : "lifecycle/preview";
    }

    private void show(StagePreview preview, Caller caller, Model model) {
        LifecycleModelView looked =
                queries.model(preview.model(), preview.version()).orElseThrow(() -> new NotFound(preview.model()));
        Map<String, CustomerView> named = preview.groups().stream()
                .filter(group -> !preview.stay(group))
                .flatMap(group -> group.samples().stream())
                .map(id -> customers.find(new CustomerId(id), caller))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(CustomerView::id, Function.identity(), (one, same) -> one));
        model.addAttribute("preview", preview);
        LifecycleModelView present = queries.model(preview.present(), preview.presentVersion())
                .orElseThrow(() -> new NotFound(preview.present()));
        model.addAttribute("matrix", PreviewMatrix.of(preview, present, looked));
        model.addAttribute("present", present);
        model.addAttribute("customers", named);
        model.addAttribute("lifecycle", looked);
    }
}
