package io.tenure.lifecycle.portal;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.lifecycle.application.port.in.PutLifecycleModelInForceUseCase;
import io.tenure.lifecycle.domain.ModelVersion;
import io.tenure.lifecycle.queries.LifecycleModelView;
import io.tenure.lifecycle.queries.LifecycleQueries;
import io.tenure.lifecycle.queries.StageCounts.InStage;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which lifecycle models there are, what their stages ask for, and which one is in force. */
@Page
@RequestMapping("/lifecycle")
class LifecycleController {

    private final LifecycleQueries queries;
    private final PutLifecycleModelInForceUseCase puttings;

    LifecycleController(LifecycleQueries queries, PutLifecycleModelInForceUseCase puttings) {
        this.queries = queries;
        this.puttings = puttings;
    }

    @GetMapping
    String models(Caller caller, Model model) {
        model.addAttribute("models", queries.models());
        model.addAttribute("inForce", queries.inForce());
        model.addAttribute("edits", edits(caller));
        return "lifecycle/models";
    }

    @GetMapping("/{name}")
    String model(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Long version,
            Caller caller,
            Format format,
            Model model) {
        LifecycleModelView found =
                queries.model(name, version).orElseThrow(() -> new NotFound("Lifecycle model " + name));
        model.addAttribute("lifecycle", found);
        model.addAttribute("counts", found.inForce() ? counts(caller) : Map.of());
        model.addAttribute(
                "versions", LongStream.rangeClosed(1, found.latest()).boxed().toList());
        model.addAttribute("edits", edits(caller));
        model.addAttribute("format", format);
        return "lifecycle/model";
    }

    @PostMapping("/{name}/versions/{version}/in-force")
    String putInForce(@PathVariable String name, @PathVariable long version, Caller caller, Exchange exchange) {
        String page = "/lifecycle/" + name + "?version=" + version;
        try {
            puttings.putInForce(new ModelVersion(name, version), caller);
            return exchange.done(page, "flash.model-in-force");
        } catch (Refusal refusal) {
            return exchange.refused(page, refusal.rejection());
        }
    }

    private Map<String, Long> counts(Caller caller) {
        return queries.counts(null, 1, caller).stages().stream()
                .collect(Collectors.toMap(InStage::stage, InStage::customers));
    }

    static boolean edits(Caller caller) {
        return caller.hasAny(Role.MARKETER, Role.ADMIN);
    }
}
