package io.tenure.segmentation.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.segmentation.application.port.in.DraftSegmentUseCase;
import io.tenure.segmentation.application.port.in.PublishSegmentUseCase;
import io.tenure.segmentation.application.port.in.RetireSegmentUseCase;
import io.tenure.segmentation.application.port.in.SegmentDraft;
import io.tenure.segmentation.commands.ValueGroup;
import io.tenure.segmentation.queries.MoneyOfSegment;
import io.tenure.segmentation.queries.SegmentQueries;
import io.tenure.segmentation.queries.SegmentView;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rest.ShownWrites;
import io.tenure.shared.rules.RuleInvalid;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeps segments, publishes and retires them. */
@RestController
@RequestMapping("/api/v1/segments")
@Tag(name = "Segments")
class SegmentController {

    private final SegmentQueries queries;
    private final DraftSegmentUseCase draftSegment;
    private final PublishSegmentUseCase publishSegment;
    private final RetireSegmentUseCase retireSegment;
    private final ShownWrites writes;

    SegmentController(
            SegmentQueries queries,
            DraftSegmentUseCase draftSegment,
            PublishSegmentUseCase publishSegment,
            RetireSegmentUseCase retireSegment,
            ShownWrites writes) {
        this.queries = queries;
        this.draftSegment = draftSegment;
        this.publishSegment = publishSegment;
        this.retireSegment = retireSegment;
        this.writes = writes;
    }

    /**
     * How a segment is defined: by a rule, by a list or by a group of the value runs.
     *
     * @param titleZh for readers of Chinese; left out where one title is for all
     */
    @Schema(name = "SegmentDraft")
    record DraftBody(
            @NotBlank String title,
            @Nullable String titleZh,
            @Nullable String rule,
            @Nullable List<String> customers,
            @Nullable ValueGroup group) {

        SegmentDraft draft() {
            return new SegmentDraft(title, titleZh, rule, customers == null ? List.of() : customers, group);
        }
    }

    /** All segments. */
    @Schema(name = "Segments")
    record SegmentsBody(List<SegmentResource> items) {}

    @GetMapping
    @Operation(summary = "List segments, drafts included")
    SegmentsBody segments() {
        return new SegmentsBody(queries.segments().stream()
                .map(view -> SegmentResource.of(view, queries.size(view.name())))
                .toList());
    }

    @GetMapping("/{name}")
    @Operation(summary = "Read a segment")
    SegmentResource segment(@PathVariable String name) {
        return SegmentResource.of(known(name), queries.size(name));
    }

    @GetMapping("/{name}/money")
    @Operation(
            summary = "Read what the members of a segment have brought and cost since their relationships began",
            description =
                    "By the last reckoning, made every hour, with the costs of the last value run; without a time as long as none has been made since the segment was published.")
    MoneyOfSegment money(@PathVariable String name, Caller caller) {
        return queries.money(name, caller);
    }

    @PutMapping("/{name}")
    @Operation(summary = "Keep a new version of a segment", description = """
                    By a rule in CEL, by a list of customers, or by a group of the value runs: ABC with A, B or C, or RFM with one of ten such as CHAMPIONS. Nobody enters or leaves before it is published. The answer to a rule with mistakes \
                    names all of them, with line and column.""")
    ResponseEntity<SegmentResource> draft(@PathVariable String name, @Valid @RequestBody DraftBody body, Caller caller)
            throws RuleInvalid {
        return written(name, draftSegment.draft(name, body.draft(), caller));
    }

    @PostMapping("/{name}/publish")
    @Operation(
            summary = "Let the newest version say who belongs to the segment",
            description =
                    "All customers are evaluated in the background; each entry and exit is recorded with its reason.")
    ResponseEntity<SegmentResource> publish(@PathVariable String name, Caller caller) {
        return written(name, publishSegment.publish(name, caller));
    }

    @PostMapping("/{name}/retire")
    @Operation(
            summary = "Let a segment hold nobody any more",
            description = "Its members leave in the background. Who belonged to it, when and why stays on record.")
    ResponseEntity<SegmentResource> retire(@PathVariable String name, Caller caller) {
        return written(name, retireSegment.retire(name, caller));
    }

    private SegmentView known(String name) {
        return queries.segment(name)
                .orElseThrow(() -> Refusal.of(
                        "segmentation.unknown-segment", "There is no segment '" + name + "': name one that is listed"));
    }

    private ResponseEntity<SegmentResource> written(String name, long position) {
        return writes.answer(position, () -> segment(name));
    }
}
