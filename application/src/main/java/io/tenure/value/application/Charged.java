package io.tenure.value.application;

import io.tenure.value.events.CostElsewhere;
import java.util.List;

/** What others had spent on a record, as they told it to a run: whoever stands for the record now has cost it. */
record Charged(String recordId, long run, List<CostElsewhere> costs) {}
