package io.tenure.segmentation.portal;

import io.tenure.access.Caller;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.segmentation.application.port.in.DraftSegmentUseCase;
import io.tenure.segmentation.application.port.in.PreviewSegmentUseCase;
import io.tenure.segmentation.application.port.in.PublishSegmentUseCase;
import io.tenure.segmentation.application.port.in.RetireSegmentUseCase;
import io.tenure.segmentation.application.port.in.SegmentDraft;
import io.tenure.segmentation.application.port.in.UnknownCustomers;
import io.tenure.segmentation.queries.SegmentPreview;
import io.tenure.segmentation.queries.SegmentQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.RuleWords;
import io.tenure.shared.rules.RuleInvalid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where marketers write segments, see whom they would hold, publish and retire them. */
@Page
class SegmentEditorController {

    private static final String EDITOR = "segmentation/editor";

    private final SegmentQueries queries;
    private final CustomerQueries customers;
    private final DraftSegmentUseCase drafts;
    private final PreviewSegmentUseCase previews;
    private final PublishSegmentUseCase publications;
    private final RetireSegmentUseCase retirements;
    private final RuleWords words;

    SegmentEditorController(
            SegmentQueries queries,
            CustomerQueries customers,
            DraftSegmentUseCase drafts,
            PreviewSegmentUseCase previews,
            PublishSegmentUseCase publications,
            RetireSegmentUseCase retirements,
            RuleWords words) {
        this.queries = queries;
        this.customers = customers;
        this.drafts = drafts;
        this.previews = previews;
        this.publications = publications;
        this.retirements = retirements;
        this.words = words;
    }

    @GetMapping("/segment-editor")
    String editor(@RequestParam(required = false) @Nullable String segment, Model model) {
        SegmentForm form = segment == null
                ? SegmentForm.blank()
                : queries.segment(segment).map(SegmentForm::of).orElseThrow(() -> new NotFound("Segment " + segment));
        return show(form, segment != null, FormErrors.none(), model);
    }

    @PostMapping("/segment-editor")
    String draft(SegmentForm form, @RequestParam boolean known, Caller caller, Exchange exchange, Model model) {
        FormErrors errors = FormErrors.none();
        SegmentDraft draft = form.draft(errors);
        if (errors.any()) {
            return show(form, known, errors, model);
        }
        try {
            drafts.draft(form.nameOrBlank(), draft, caller);
            return exchange.done("/segments/" + form.nameOrBlank(), "flash.segment-drafted");
        } catch (RuleInvalid _) {
            errors.reject("rule", "segments.rule-wrong");
            return show(form, known, errors, model);
        } catch (UnknownCustomers unknown) {
            model.addAttribute("unknown", unknown.named());
            errors.reject("customers", "segments.unknown-customers");
            return show(form, known, errors, model);
        } catch (Refusal refusal) {
            return show(form, known, FormErrors.refused(refusal.rejection()), model);
        }
    }

    /** Whom the segment would hold, or what is wrong with it; asked for while it is being written. */
    @PostMapping("/segment-editor/preview")
    String preview(SegmentForm form, Caller caller, Format format, Model model) {
        @Nullable SegmentDraft draft = form.attempt();
        model.addAttribute("format", format);
        model.addAttribute("blank", draft == null);
        model.addAttribute("problems", List.of());
        try {
            if (draft != null) {
                show(previews.preview(draft, caller), caller, model);
            }
        } catch (RuleInvalid invalid) {
            model.addAttribute(
                    "problems",
                    invalid.problems().stream()
                            .map(problem -> RuleExcerpt.of(
                                    String.valueOf(form.rule()),
                                    problem,
                                    words.say(problem.code(), problem.parts(), problem.message())))
                            .toList());
        }
        return "segmentation/editor :: preview";
    }

    @PostMapping("/segments/{name}/publication")
    String publish(@PathVariable String name, Caller caller, Exchange exchange) {
        return press(name, "flash.segment-published", exchange, () -> publications.publish(name, caller));
    }

    @PostMapping("/segments/{name}/retirement")
    String retire(@PathVariable String name, Caller caller, Exchange exchange) {
        return press(name, "flash.segment-retired", exchange, () -> retirements.retire(name, caller));
    }

    private static String press(String name, String message, Exchange exchange, Runnable deed) {
        String page = "/segments/" + name;
        try {
            deed.run();
            return exchange.done(page, message);
        } catch (Refusal refusal) {
            return exchange.refused(page, refusal.rejection());
        }
    }

    private void show(SegmentPreview preview, Caller caller, Model model) {
        model.addAttribute("preview", preview);
        model.addAttribute(
                "sample",
                preview.sample().stream()
                        .flatMap(id -> customers.find(new CustomerId(id), caller).stream())
                        .toList());
    }

    private String show(SegmentForm form, boolean known, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("known", known);
        model.addAttribute("errors", errors);
        model.addAttribute("columns", queries.columns());
        model.addAttribute("cancel", known ? "/segments/" + form.nameOrBlank() : "/segments");
        return EDITOR;
    }
}
