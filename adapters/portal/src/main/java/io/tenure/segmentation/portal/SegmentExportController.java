package io.tenure.segmentation.portal;

import io.tenure.access.Caller;
import io.tenure.segmentation.application.port.in.ExportMembersUseCase;
import io.tenure.segmentation.queries.SegmentQueries;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Has the members of a segment written to a file, shows how far that has come, and hands the file over. */
@Page
@RequestMapping("/segment-exports")
class SegmentExportController {

    private final SegmentQueries queries;
    private final ExportMembersUseCase exports;

    SegmentExportController(SegmentQueries queries, ExportMembersUseCase exports) {
        this.queries = queries;
        this.exports = exports;
    }

    @PostMapping
    String begin(
            @RequestParam String segment,
            @RequestParam ExportMembersUseCase.Format form,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Caller caller,
            Format format) {
        return "redirect:/segment-exports/"
                + exports.export(
                        segment, Objects.requireNonNullElse(SegmentDay.end(day, format), format.now()), form, caller);
    }

    @GetMapping("/{job}")
    String status(@PathVariable String job, Caller caller, Format format, Exchange exchange, Model model) {
        model.addAttribute("job", queries.export(job, caller).orElseThrow(() -> new NotFound("Export " + job)));
        model.addAttribute("format", format);
        return exchange.partial() ? "segmentation/export :: status" : "segmentation/export";
    }

    @GetMapping("/{job}/file")
    ResponseEntity<Resource> file(@PathVariable String job, Caller caller) {
        Path file = queries.exported(job, caller).orElseThrow(() -> new NotFound("Export " + job));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.getFileName().toString())
                                .build()
                                .toString())
                .body(new FileSystemResource(file));
    }
}
