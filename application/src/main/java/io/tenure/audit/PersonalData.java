package io.tenure.audit;

import io.tenure.access.AccessLog;
import io.tenure.access.Caller;
import io.tenure.access.queries.AccessQueries;
import io.tenure.access.queries.AccessRecord;
import io.tenure.shared.views.Page;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Hands a person's data out, whole, as the law has it. */
public final class PersonalData {

    private static final int PART = 500;
    private static final int MOST_READS = 1_000;

    private final History history;
    private final CustomerRecords records;
    private final AccessQueries access;
    private final AccessLog accessLog;
    private final InstantSource clock;

    PersonalData(
            History history, CustomerRecords records, AccessQueries access, AccessLog accessLog, InstantSource clock) {
        this.history = history;
        this.records = records;
        this.access = access;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** All that is kept of a customer; empty when there is none that the caller may see. */
    public Optional<PersonalDataExport> export(String customerId, Caller caller) {
        return records.of(customerId, caller).map(family -> {
            accessLog.read(caller, "personal-data", family);
            Reads reads = reads(family);
            return new PersonalDataExport(customerId, now(), family, reads.newest(), reads.older(), () -> events(family)
                    .iterator());
        });
    }

    /** Who read any record of the family; no more is held at once than a record's reads beside the newest of all. */
    private Reads reads(List<String> family) {
        Reads reads = new Reads(List.of(), false);
        for (String record : family) {
            reads = reads.and(access.accessLog(record, null, MOST_READS, Caller.SYSTEM));
        }
        return reads;
    }

    /** The newest reads, those first, and whether there were older ones. */
    private record Reads(List<AccessRecord> newest, boolean older) {

        /** One read may have been of several records of the family. */
        Reads and(Page<AccessRecord> more) {
            List<AccessRecord> all = Stream.concat(newest.stream(), more.views().stream())
                    .distinct()
                    .sorted(Comparator.comparingLong(AccessRecord::number).reversed())
                    .toList();
            return new Reads(
                    List.copyOf(all.subList(0, Math.min(all.size(), MOST_READS))),
                    older || all.size() > MOST_READS || more.next() != null);
        }
    }

    private Stream<LedgerEvent> events(List<String> family) {
        Page<LedgerEvent> first = history.page(family, 0, PART);
        return Stream.iterate(Optional.of(first), Optional::isPresent, part -> part.flatMap(had -> next(family, had)))
                .flatMap(part -> part.orElseThrow().views().stream());
    }

    private Optional<Page<LedgerEvent>> next(List<String> family, Page<LedgerEvent> had) {
        return Optional.ofNullable(had.next()).map(Long::parseLong).map(last -> history.page(family, last, PART));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
