package io.tenure.value.portal;

import io.tenure.shared.portal.Wording;
import io.tenure.value.events.NeedsCluster;
import io.tenure.value.events.NeedsClustered;
import io.tenure.value.queries.ValueQueries;
import io.tenure.value.queries.ValueRunView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Says what the customers of a cluster are like: by the habits in which they are furthest from the others. */
@Component("needsWords")
class NeedsWords {

    private static final int TRAITS = 3;
    private static final double CLEAR = 0.4;

    private final ValueQueries queries;
    private final Wording wording;

    NeedsWords(ValueQueries queries, Wording wording) {
        this.queries = queries;
        this.wording = wording;
    }

    /** A cluster of the last run by its number. */
    public String of(String number) {
        Optional<NeedsClustered> needs = queries.latest().map(ValueRunView::needs);
        return needs.stream()
                .flatMap(found -> found.clusters().stream())
                .filter(cluster -> Integer.toString(cluster.number()).equals(number))
                .findFirst()
                .map(cluster -> wording.say("needs.cluster", number, traits(needs.orElseThrow(), cluster)))
                .orElseGet(() -> wording.say("needs.none", number));
    }

    public String traits(NeedsClustered needs, NeedsCluster cluster) {
        List<Integer> telling = IntStream.range(0, needs.features().size())
                .boxed()
                .filter(i -> Math.abs(cluster.centre().get(i)) >= CLEAR)
                .sorted(Comparator.comparingDouble(
                        i -> -Math.abs(cluster.centre().get(i))))
                .limit(TRAITS)
                .toList();
        return telling.isEmpty()
                ? wording.say("needs.average")
                : telling.stream()
                        .map(i -> wording.say("needs."
                                + needs.features().get(i).name()
                                + (cluster.centre().get(i) > 0 ? ".high" : ".low")))
                        .collect(Collectors.joining(wording.say("needs.and")));
    }
}
