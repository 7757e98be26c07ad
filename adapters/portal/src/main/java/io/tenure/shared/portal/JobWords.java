package io.tenure.shared.portal;

import io.tenure.shared.jobs.Job;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Says what a job is about, without what only tells it from the next one of its kind. */
@Component("jobWords")
class JobWords {

    private static final Set<String> EVERYTHING = Set.of("all", "as usual");
    private static final Pattern POSITION = Pattern.compile(" at \\d+$");

    /** Blank where the work says it all. */
    public String about(Job job) {
        return EVERYTHING.contains(job.key()) ? "" : POSITION.matcher(job.key()).replaceFirst("");
    }
}
