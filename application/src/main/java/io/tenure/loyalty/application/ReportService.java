package io.tenure.loyalty.application;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.outcome.Refusal;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has programmes looked into on behalf of marketers and administrators. */
record ReportService(Programmes programmes, Jobs jobs, InstantSource clock) {

    private static final Set<String> WORKS = Set.of(MeasureEffect.NAME, ReportLiability.NAME, SimulateProgramme.NAME);
    private static final int QUARTER = 3;
    private static final int FEWEST_DAYS = 14;
    private static final int MOST_DAYS = 730;
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    String effect(String programme, int days, BigDecimal percent, Caller caller) {
        require(programme, caller);
        if (days < FEWEST_DAYS || days > MOST_DAYS) {
            throw Refusal.of(
                    "loyalty.report-invalid",
                    "Members are compared over 14 to 730 days from their enrolment, not " + days
                            + ": give such a number.");
        }
        if (percent.signum() <= 0 || percent.compareTo(MOST_PERCENT) > 0 || percent.scale() > DECIMALS) {
            throw Refusal.of(
                    "loyalty.report-invalid",
                    "The difference to be seen is above 0 %, at most 100 %, with at most 2 decimals, not "
                            + percent.toPlainString() + ": give such a number.");
        }
        return jobs.begin(MeasureEffect.NAME, programme, clock.millis() + " " + days + " " + percent.toPlainString());
    }

    String liability(String programme, Caller caller) {
        require(programme, caller);
        return jobs.begin(ReportLiability.NAME, programme, Long.toString(clock.millis()));
    }

    String simulate(ProgrammeVersion version, @Nullable LocalDate from, @Nullable LocalDate to, Caller caller) {
        require(version.programme(), caller);
        if (programmes.text(version).isEmpty()) {
            throw Refusal.of(
                    "loyalty.unknown-programme", "There is no " + version + ": name a version that was drafted.");
        }
        LocalDate today =
                programmes.required(version.programme(), clock.instant()).day(clock.instant());
        LocalDate quarter = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % QUARTER);
        LocalDate first = from == null ? quarter.minusMonths(QUARTER) : from;
        LocalDate last = to == null ? quarter.minusDays(1) : to;
        if (first.isAfter(last) || !last.isBefore(today) || first.plusYears(1).isBefore(last)) {
            throw Refusal.of(
                    "loyalty.report-invalid",
                    "A version is tried from a first to a last day, a year at most, up to yesterday, not from " + first
                            + " to " + last + ": give such days.");
        }
        String days = version.version() + " " + first + " " + last;
        return jobs.begin(SimulateProgramme.NAME, version.programme() + " " + days, clock.millis() + " " + days);
    }

    void stop(String programme, String job, Caller caller) {
        require(programme, caller);
        boolean ours = jobs.find(job)
                .filter(found -> WORKS.contains(found.work()) && ReportReads.ofProgramme(found, programme))
                .isPresent();
        if (!ours) {
            throw Refusal.of(
                    "loyalty.unknown-report", "There is no report " + job + " under way: name one that is listed.");
        }
        jobs.cancel(job);
    }

    private void require(String programme, Caller caller) {
        if (!caller.hasAny(Role.MARKETER, Role.ADMIN)) {
            throw new AccessDenied("Looking into loyalty programmes takes the role MARKETER or ADMIN; '" + caller.name()
                    + "' has neither");
        }
        programmes.required(programme, clock.instant());
    }
}
