package io.tenure.segmentation.application;

import io.tenure.access.AccessLog;
import io.tenure.access.Caller;
import io.tenure.segmentation.application.port.in.ExportMembersUseCase.Format;
import io.tenure.segmentation.queries.MembershipView;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.Views;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the members of a segment to a file. */
final class ExportMembers implements Work {

    static final String NAME = "export-segment-members";

    private final Views views;
    private final Jobs jobs;
    private final AccessLog accessLog;

    ExportMembers(Views views, Jobs jobs, AccessLog accessLog) {
        this.views = views;
        this.jobs = jobs;
        this.accessLog = accessLog;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Begins an export; the same one asked for twice at once is made once. */
    String begin(String segment, Instant at, Format format, Caller caller) {
        SegmentReads.requireReader(caller);
        String what = SegmentReads.known(segment, views).name() + " " + at + " " + format;
        return jobs.begin(NAME, what + " " + caller.name(), what + " " + caller.name());
    }

    @Override
    public void run(Run run) throws IOException {
        String[] input = run.input().split(" ", 4);
        Format format = Format.valueOf(input[2]);
        Caller caller = new Caller(input[3], Set.of());
        String file = input[0] + "." + format.name().toLowerCase(Locale.ROOT);
        try (BufferedWriter out = Files.newBufferedWriter(run.result(file))) {
            MemberLines lines = MemberLines.of(format);
            out.write(lines.head());
            write(run, input[0], Instant.parse(input[1]), caller, lines, out);
        }
    }

    private void write(Run run, String segment, Instant at, Caller caller, MemberLines lines, BufferedWriter out)
            throws IOException {
        long done = 0;
        @Nullable String after = null;
        do {
            Page<MembershipView> page = views.page(
                    SegmentationViews.MEMBERSHIPS, SegmentReads.membersAt(segment, at, after, ViewQuery.LARGEST_PAGE));
            for (MembershipView member : page.views()) {
                out.write(lines.line(member));
            }
            accessLog.read(
                    caller,
                    "segment-export",
                    page.views().stream().map(MembershipView::customerId).toList());
            done += page.views().size();
            run.progress(done, 0, segment);
            after = page.next();
        } while (after != null);
        run.progress(done, done, segment);
    }
}
