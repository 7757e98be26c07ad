package io.tenure.integration.contract;

import io.tenure.alerts.events.SubjectKind;

/** Something that happened to an alert. */
public sealed interface AboutAlert extends IntegrationEvent permits RaisedAlert, ClosedAlert {

    SubjectKind about();

    String who();

    @Override
    default String subject() {
        return "alert-" + about() + ":" + who();
    }
}
