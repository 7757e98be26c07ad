package io.tenure.alerts.application.port.in;

import io.tenure.access.Caller;

/** Lets other rules for alerts count from now on. */
@FunctionalInterface
public interface ChangeAlertRulesUseCase {

    /**
     * Keeps the rules as a new version and answers its number.
     *
     * @throws AlertRulesInvalid with everything that is wrong with the text
     */
    long change(String text, Caller caller) throws AlertRulesInvalid;
}
