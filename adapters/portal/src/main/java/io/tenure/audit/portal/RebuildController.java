package io.tenure.audit.portal;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.audit.Rebuilds;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import java.time.Duration;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Rebuilds the views, and shows whether they were what the ledger says. */
@Page
class RebuildController {
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Rebuilds rebuilds;

    RebuildController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @PostMapping("/admin/operations/rebuilds")
    String rebuild(Caller caller) {
        rebuilds.start(PATIENCE, caller);
        return "redirect:/admin/operations";
    }

    @GetMapping("/audit/rebuilds")
    String recent(Caller caller, Format format, Model model) {
        model.addAttribute("rebuilds", rebuilds.recent(caller));
        model.addAttribute("mayRebuild", caller.hasAny(Role.ADMIN));
        model.addAttribute("format", format);
        return "audit/rebuilds :: section";
    }

    @GetMapping("/audit/rebuilds/{id}")
    String progress(@PathVariable String id, Caller caller, Format format, Model model) {
        model.addAttribute("run", rebuilds.find(id, caller).orElseThrow(() -> new NotFound("Rebuild")));
        model.addAttribute("format", format);
        return "audit/rebuilds :: run";
    }
}
