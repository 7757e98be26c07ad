package io.tenure.value.domain.needs;

import io.tenure.facts.domain.FactSheet;
import io.tenure.value.events.NeedsCluster;
import io.tenure.value.events.NeedsClustered;
import io.tenure.value.events.NeedsFeature;
import java.util.List;

/** Tells by the clusters of a run in which of them a customer is: the one whose centre is nearest. */
public final class NeedsModel {

    private final List<Habit> habits;
    private final NeedsClustered found;

    public NeedsModel(NeedsClustered found) {
        this.found = found;
        this.habits = found.features().stream()
                .map(feature -> Habit.valueOf(feature.name()))
                .toList();
    }

    /** The number of the cluster; of equally near ones the first. */
    public int of(FactSheet sheet) {
        int nearest = 0;
        double shortest = Double.POSITIVE_INFINITY;
        for (NeedsCluster cluster : found.clusters()) {
            double distance = distance(sheet, cluster);
            if (distance < shortest) {
                shortest = distance;
                nearest = cluster.number();
            }
        }
        return nearest;
    }

    private double distance(FactSheet sheet, NeedsCluster cluster) {
        double sum = 0;
        for (int i = 0; i < habits.size(); i++) {
            NeedsFeature feature = found.features().get(i);
            double away = standard(habits.get(i).of(sheet), feature)
                    - cluster.centre().get(i);
            sum += away * away;
        }
        return sum;
    }

    /** In deviations from the mean; a habit that all share is at 0 for everybody. */
    static double standard(double value, NeedsFeature feature) {
        return feature.deviation() == 0 ? 0 : (value - feature.mean()) / feature.deviation();
    }
}
