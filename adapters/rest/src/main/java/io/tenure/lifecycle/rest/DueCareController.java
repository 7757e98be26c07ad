package io.tenure.lifecycle.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.lifecycle.domain.LeadScript;
import io.tenure.lifecycle.queries.CareQueries;
import io.tenure.lifecycle.queries.DueCare;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is to be done for customers, and what to go by. */
@RestController
@RequestMapping("/api/v1/care")
@Tag(name = "Care")
class DueCareController {

    private final CareQueries queries;

    DueCareController(CareQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/due")
    @Operation(summary = "List call-backs, services and contacts that are due, the longest overdue first")
    DueCare due(Caller caller) {
        return queries.due(caller);
    }

    @GetMapping("/lead-script")
    @Operation(summary = "Read the questions by which leads are verified")
    LeadScript script() {
        return LeadScript.STANDARD;
    }
}
