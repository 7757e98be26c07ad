package io.tenure.lifecycle.portal;

import io.tenure.access.Caller;
import io.tenure.lifecycle.application.port.in.DraftLifecycleModelUseCase;
import io.tenure.lifecycle.application.port.in.ModelInvalid;
import io.tenure.lifecycle.domain.ModelVersion;
import io.tenure.lifecycle.queries.LifecycleModelView;
import io.tenure.lifecycle.queries.LifecycleQueries;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.PlacedProblem;
import io.tenure.shared.portal.RuleWords;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where marketers write a new version of a lifecycle model, in YAML. */
@Page
@RequestMapping("/lifecycle-editor")
class LifecycleEditorController {

    private final LifecycleQueries queries;
    private final DraftLifecycleModelUseCase drafts;
    private final RuleWords words;

    LifecycleEditorController(LifecycleQueries queries, DraftLifecycleModelUseCase drafts, RuleWords words) {
        this.words = words;
        this.queries = queries;
        this.drafts = drafts;
    }

    @GetMapping
    String editor(@RequestParam("model") String name, Model model) {
        LifecycleModelView latest =
                queries.model(name, null).orElseThrow(() -> new NotFound("Lifecycle model " + name));
        return show(name, latest.text(), FormErrors.none(), List.of(), model);
    }

    @PostMapping
    String draft(
            @RequestParam("model") String name,
            @RequestParam(defaultValue = "") String text,
            Caller caller,
            Exchange exchange,
            Model model) {
        try {
            ModelVersion kept = drafts.draft(name, text.replace("\r\n", "\n"), caller);
            return exchange.done("/lifecycle/" + kept.model() + "?version=" + kept.version(), "flash.model-drafted");
        } catch (ModelInvalid invalid) {
            FormErrors errors = FormErrors.none();
            errors.reject("text", "lifecycle.wrong");
            return show(name, text, errors, PlacedProblem.in(text, invalid, words), model);
        } catch (Refusal refusal) {
            return show(name, text, FormErrors.refused(refusal.rejection()), List.of(), model);
        }
    }

    private static String show(String name, String text, FormErrors errors, List<PlacedProblem> problems, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("text", text);
        model.addAttribute("errors", errors);
        model.addAttribute("problems", problems);
        model.addAttribute("cancel", "/lifecycle/" + name);
        return "lifecycle/editor";
    }
}
