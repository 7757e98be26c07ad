package io.tenure.value.application;

import io.tenure.value.events.CostElsewhere;
import java.util.List;

/** What others had spent on a customer, as they told it to a run. */
record Charged(String customerId, long run, List<CostElsewhere> costs) {}
