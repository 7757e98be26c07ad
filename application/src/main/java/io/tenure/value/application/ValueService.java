package io.tenure.value.application;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.outcome.Refusal;
import io.tenure.value.application.port.in.RunWish;
import io.tenure.value.domain.scoring.SettingsRules;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Has customers valued on behalf of marketers and administrators. */
final class ValueService {

    /** Where a day begins first. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private final Jobs jobs;
    private final InstantSource clock;

    ValueService(Jobs jobs, InstantSource clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    String begin(RunWish wish, Caller caller) {
        require(caller);
        if (wish.asOf() != null && wish.asOf().isAfter(today())) {
            throw dayToCome(wish.asOf());
        }
        if (wish.settings() != null) {
            SettingsRules.broken(wish.settings()).ifPresent(rejection -> {
                throw new Refusal(rejection);
            });
        }
        if (wish.market() != null) {
            SettingsRules.broken(wish.market()).ifPresent(rejection -> {
                throw new Refusal(rejection);
            });
        }
        if (wish.edges() != null) {
            SettingsRules.broken(wish.edges()).ifPresent(rejection -> {
                throw new Refusal(rejection);
            });
        }
        return jobs.begin(ValueAllCustomers.NAME, WishText.key(wish), WishText.write(wish, caller.name()));
    }

    /** Published analyses count back from the day after the last purchase, so that may be tomorrow. */
    String tabulate(LocalDate reference, Caller caller) {
        require(caller);
        if (reference.isAfter(today().plusDays(1))) {
            throw dayToCome(reference);
        }
        return jobs.begin(TabulateRfm.NAME, reference.toString(), clock.instant() + " " + caller.name());
    }

    /** Whether customers are being valued, or are about to be. */
    boolean underWay() {
        return jobs.unfinished().stream().anyMatch(job -> job.work().equals(ValueAllCustomers.NAME));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), EARLIEST);
    }

    private static Refusal dayToCome(LocalDate day) {
        return Refusal.of("value.day-to-come", "Nothing is known of " + day + " yet: name today or an earlier day");
    }

    private static void require(Caller caller) {
        if (!caller.hasAny(Role.MARKETER, Role.ADMIN)) {
            throw new AccessDenied(
                    "Valuing customers takes the role MARKETER or ADMIN; '" + caller.name() + "' has neither");
        }
    }
}
