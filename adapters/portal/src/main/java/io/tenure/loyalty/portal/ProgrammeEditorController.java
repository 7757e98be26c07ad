package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.DraftProgrammeUseCase;
import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.PlacedProblem;
import io.tenure.shared.portal.RuleWords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where marketers write a loyalty programme, or a new version of one, in YAML. */
@Page
@RequestMapping("/loyalty-editor")
class ProgrammeEditorController {

    /** What a new programme begins from. */
    private static final String BEGINNING = """
            name: club
            title: {en: Our Club, zh: 会员俱乐部}
            currency: GBP
            time-zone: Europe/London
            points:
              expiry: {kind: end-of-year, years: 2}
            earn:
              - {id: base, points: 1, per: 1}
            tiers:
              window: calendar-year
              downgrade: one-step
              levels:
                - {id: blue, title: {en: Blue, zh: 蓝卡}}
                - {id: silver, title: {en: Silver, zh: 银卡}, points: 500}
            """;

    private final LoyaltyQueries queries;
    private final DraftProgrammeUseCase drafts;
    private final RuleWords words;

    ProgrammeEditorController(LoyaltyQueries queries, DraftProgrammeUseCase drafts, RuleWords words) {
        this.words = words;
        this.queries = queries;
        this.drafts = drafts;
    }

    /** @param programme null for a new one */
    @GetMapping
    String editor(@RequestParam(required = false) @Nullable String programme, Model model) {
        String text = programme == null
                ? BEGINNING
                : queries.programme(programme, null)
                        .orElseThrow(() -> new NotFound("Loyalty programme " + programme))
                        .text();
        return show(programme, text, FormErrors.none(), List.of(), model);
    }

    @PostMapping
    String draft(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(defaultValue = "") String text,
            Caller caller,
            Exchange exchange,
            Model model) {
        try {
            ProgrammeVersion kept = drafts.draft(name(programme, text), text.replace("\r\n", "\n"), caller);
            return exchange.done(
                    "/loyalty/" + kept.programme() + "?version=" + kept.version(), "flash.programme-drafted");
        } catch (ProgrammeInvalid invalid) {
            FormErrors errors = FormErrors.none();
            errors.reject("text", "loyalty.programme.wrong");
            return show(programme, text, errors, PlacedProblem.in(text, invalid, words), model);
        } catch (Refusal refusal) {
            return show(programme, text, FormErrors.refused(refusal.rejection()), List.of(), model);
        }
    }

    /** A new programme is called what its text calls it. */
    private static String name(@Nullable String programme, String text) {
        return programme != null && !programme.isEmpty()
                ? programme
                : text.lines()
                        .filter(line -> line.startsWith("name:"))
                        .map(line -> line.substring("name:".length()).strip())
                        .findFirst()
                        .orElse("");
    }

    private static String show(
            @Nullable String programme, String text, FormErrors errors, List<PlacedProblem> problems, Model model) {
        boolean begun = programme == null || programme.isEmpty();
        model.addAttribute("programme", begun ? null : programme);
        model.addAttribute("text", text);
        model.addAttribute("errors", errors);
        model.addAttribute("problems", problems);
        model.addAttribute("cancel", begun ? "/loyalty" : "/loyalty/" + programme);
        return "loyalty/editor";
    }
}
