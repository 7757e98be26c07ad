package io.tenure.segmentation.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.UnknownCustomer;
import io.tenure.segmentation.application.port.in.ExportMembersUseCase;
import io.tenure.segmentation.application.port.in.ExportMembersUseCase.Format;
import io.tenure.segmentation.queries.CustomerSegments;
import io.tenure.segmentation.queries.MembershipConditions;
import io.tenure.segmentation.queries.MembershipView;
import io.tenure.segmentation.queries.SegmentQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.jobs.Job;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rest.PageBody;
import io.tenure.shared.rest.Paging;
import io.tenure.shared.rest.UpTo;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who belongs to which segment, since when, and why. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Segments")
class SegmentMemberController {

    private static final int MOST = 1_000;
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final SegmentQueries queries;
    private final ExportMembersUseCase exportMembers;
    private final InstantSource clock;

    SegmentMemberController(SegmentQueries queries, ExportMembersUseCase exportMembers, InstantSource clock) {
        this.queries = queries;
        this.exportMembers = exportMembers;
        this.clock = clock;
    }

    /** How far an export has come. */
    @Schema(name = "SegmentExport")
    record ExportBody(
            String id,
            Job.State state,
            long done,
            @Nullable String failure,
            @Nullable String file) {

        static ExportBody of(Job job) {
            String file = job.state() == Job.State.DONE ? "/api/v1/segments/exports/" + job.id() + "/file" : null;
            return new ExportBody(job.id(), job.state(), job.done(), job.failure(), file);
        }
    }

    @GetMapping("/segments/{name}/members")
    @Operation(summary = "Read who belongs to a segment, or belonged to it at a time, and why", description = """
                    In the order of entry. A decision takes effect when it is recorded, so `asOf` is business time and time of knowledge in one.""")
    PageBody<MembershipView> members(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable String after,
            @UpTo(MOST) @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        int size = Paging.limit(limit, MOST);
        return PageBody.of(
                Paging.page(after, null, () -> queries.members(name, asOf, after, size, caller)), member -> member);
    }

    @GetMapping("/customers/{id}/segments")
    @Operation(summary = "Read the segments of a customer, with the rule, the version and the values that decided")
    CustomerSegments segments(@PathVariable CustomerId id, Caller caller) {
        return queries.ofCustomer(id, caller).orElseThrow(() -> new UnknownCustomer(id));
    }

    @GetMapping("/customers/{id}/segments/{membership}/conditions")
    @Operation(
            summary = "Read which conditions of the rule let a customer into a segment, and which put it out",
            description = "Each is tried on the values that decided. `membership` is the `id` of a stay.")
    MembershipConditions conditions(@PathVariable CustomerId id, @PathVariable String membership, Caller caller) {
        return queries.conditions(id, membership, caller).orElseThrow(() -> new UnknownCustomer(id));
    }

    @PostMapping("/segments/{name}/exports")
    @Operation(
            summary = "Write the members of a segment to a file, in the background",
            description = "The file is kept for 7 days.")
    ResponseEntity<ExportBody> export(
            @PathVariable String name,
            @RequestParam Format format,
            @RequestParam(required = false) @Nullable Instant asOf,
            Caller caller) {
        String job = exportMembers.export(name, asOf == null ? clock.instant() : asOf, format, caller);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/segments/exports/" + job))
                .body(export(job, caller));
    }

    @GetMapping("/segments/exports/{job}")
    @Operation(summary = "Read how far an export has come")
    ExportBody export(@PathVariable String job, Caller caller) {
        return queries.export(job, caller).map(ExportBody::of).orElseThrow(SegmentMemberController::noExport);
    }

    @GetMapping("/segments/exports/{job}/file")
    @Operation(summary = "Fetch the file of an export that is done")
    ResponseEntity<Resource> file(@PathVariable String job, Caller caller) {
        Path file = queries.exported(job, caller).orElseThrow(SegmentMemberController::noExport);
        String name = file.getFileName().toString();
        return ResponseEntity.ok()
                .contentType(name.endsWith(".csv") ? CSV : MediaType.APPLICATION_NDJSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new FileSystemResource(file));
    }

    private static Refusal noExport() {
        return Refusal.of(
                "segmentation.no-such-export",
                "There is no such export, or it is not done, or its 7 days are over: ask again or begin anew");
    }
}
