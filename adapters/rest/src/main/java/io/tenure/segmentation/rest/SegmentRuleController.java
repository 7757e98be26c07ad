package io.tenure.segmentation.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.segmentation.application.port.in.PreviewSegmentUseCase;
import io.tenure.segmentation.application.port.in.SegmentDraft;
import io.tenure.segmentation.queries.SegmentPreview;
import io.tenure.segmentation.queries.SegmentQueries;
import io.tenure.shared.rules.ColumnType;
import io.tenure.shared.rules.RuleInvalid;
import io.tenure.shared.rules.RuleProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Helps those who write the rule of a segment. */
@RestController
@RequestMapping("/api/v1/segments/rules")
@Tag(name = "Segments")
class SegmentRuleController {

    private final SegmentQueries queries;
    private final PreviewSegmentUseCase previewSegment;

    SegmentRuleController(SegmentQueries queries, PreviewSegmentUseCase previewSegment) {
        this.queries = queries;
        this.previewSegment = previewSegment;
    }

    /** A rule, in CEL. */
    @Schema(name = "SegmentRule")
    record RuleBody(@NotBlank String rule) {}

    /** What is wrong with a rule; nothing when the list is empty. */
    @Schema(name = "SegmentRuleProblems")
    record ProblemsBody(List<RuleProblem> problems) {}

    /** Something that a rule may ask for. */
    @Schema(name = "SegmentColumn")
    record ColumnBody(String name, ColumnType type) {}

    /** All that a rule may ask for. */
    @Schema(name = "SegmentColumns")
    record ColumnsBody(List<ColumnBody> items) {}

    @GetMapping("/columns")
    @Operation(summary = "List what rules may ask for")
    ColumnsBody columns() {
        return new ColumnsBody(queries.columns().stream()
                .map(column -> new ColumnBody(column.name(), column.type()))
                .toList());
    }

    @PostMapping("/validate")
    @Operation(summary = "Find mistakes in a rule while it is being written")
    ProblemsBody validate(@Valid @RequestBody RuleBody body) {
        return new ProblemsBody(queries.problems(body.rule()));
    }

    @PostMapping("/preview")
    @Operation(
            summary = "Find out whom a rule would hold",
            description =
                    "Looks at 50,000 customers at most, those with the lowest ids, and says whether that was everybody.")
    SegmentPreview preview(@Valid @RequestBody RuleBody body, Caller caller) throws RuleInvalid {
        return previewSegment.preview(SegmentDraft.ofRule("preview", body.rule()), caller);
    }
}
