package io.tenure.lifecycle.application;

import io.tenure.lifecycle.events.LifecycleModelPutInForce;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.Policy;
import io.tenure.shared.views.Views;
import io.tenure.shared.views.ViewsFailure;
import java.time.Duration;

/** Has every customer assessed, and the money by stage reckoned anew, once another model is in force. */
final class InForcePolicy implements Policy {

    /** The work of assessing every customer anew. */
    static final String ASSESS_ALL = "assess-all-customers";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Jobs jobs;
    private final Views views;

    InForcePolicy(Jobs jobs, Views views) {
        this.jobs = jobs;
        this.views = views;
    }

    @Override
    public String name() {
        return "lifecycle-in-force";
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.FIRST_EVENT;
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return event == LifecycleModelPutInForce.class;
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof LifecycleModelPutInForce put) {
            awaitViews(recorded.position());
            String version = put.model() + "@" + put.version();
            jobs.begin(ASSESS_ALL, version, "");
            jobs.begin(ReckonMoney.NAME, version, "");
        }
    }

    private void awaitViews(long position) {
        try {
            if (!views.awaitProgress(LifecycleViews.PROJECTION, position, PATIENCE)) {
                throw new ViewsFailure("The views have not reached the model put in force at " + position);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the views", e);
        }
    }
}
