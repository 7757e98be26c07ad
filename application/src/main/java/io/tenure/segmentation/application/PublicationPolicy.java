package io.tenure.segmentation.application;

import io.tenure.segmentation.events.SegmentEvent;
import io.tenure.segmentation.events.SegmentPublished;
import io.tenure.segmentation.events.SegmentRetired;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.jobs.Job;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.Policy;

/** Has every customer evaluated once a segment was published or retired. */
final class PublicationPolicy implements Policy {

    /** The work of looking at every customer for the sake of one segment and those that hang on it. */
    static final String EVALUATE = "evaluate-segment";

    private static final String AT = " at ";

    private final Jobs jobs;
    private final Caught caught;

    PublicationPolicy(Jobs jobs, Caught caught) {
        this.jobs = jobs;
        this.caught = caught;
    }

    @Override
    public String name() {
        return "segmentation-publication";
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return event == SegmentPublished.class || event == SegmentRetired.class;
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.FIRST_EVENT;
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof SegmentEvent event) {
            caught.upTo(recorded.position());
            jobs.begin(EVALUATE, event.segment() + AT + recorded.position(), event.segment());
        }
    }

    /** For the sake of which segment a job looks at every customer. */
    static String segment(Job evaluation) {
        return evaluation.key().substring(0, evaluation.key().indexOf(AT));
    }
}
