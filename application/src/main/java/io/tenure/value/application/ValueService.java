package io.tenure.value.application;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.relationship.application.port.in.Refusal;
import io.tenure.shared.jobs.Jobs;
import io.tenure.value.application.port.in.RunWish;
import io.tenure.value.domain.scoring.SettingsRules;

/** Has customers valued on behalf of marketers and administrators. */
final class ValueService {

    private final Jobs jobs;

    ValueService(Jobs jobs) {
        this.jobs = jobs;
    }

    String begin(RunWish wish, Caller caller) {
        if (!caller.hasAny(Role.MARKETER, Role.ADMIN)) {
            throw new AccessDenied(
                    "Valuing customers takes the role MARKETER or ADMIN; '" + caller.name() + "' has neither");
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
        return jobs.begin(ValueAllCustomers.NAME, WishText.key(wish), WishText.write(wish, caller.name()));
    }
}
