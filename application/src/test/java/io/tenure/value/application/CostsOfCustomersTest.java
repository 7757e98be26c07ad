package io.tenure.value.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.value.events.ChargedCustomer;
import io.tenure.value.events.CostElsewhere;
import io.tenure.value.queries.CostsElsewhere.Spent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CostsOfCustomersTest {

    private static final CostElsewhere COFFEE = new CostElsewhere("club", "GBP", BigDecimal.ONE);

    private final CostsOfCustomers costs = new CostsOfCustomers(
            spentOn("a", "b", "c", "e"),
            new TreeMap<>(Map.of("b", List.of("b", "e"), "c", List.of("c"), "a", List.of("a"), "d", List.of("d"))));

    @Test
    void areToldOnceOfEachRecordWithTheCustomersOfItsRange() {
        assertThat(records(null, "b")).containsExactly("a");
        assertThat(records("b", "c")).containsExactly("b", "e");
        assertThat(records("c", null)).containsExactly("c");
        assertThat(records(null, null)).containsExactly("a", "b", "e", "c");
    }

    private List<String> records(@Nullable String from, @Nullable String before) {
        return costs.within(from, before).stream()
                .map(ChargedCustomer::customerId)
                .toList();
    }

    private static Spent spentOn(String... known) {
        return new Spent() {
            @Override
            public Set<String> records() {
                return Set.of(known);
            }

            @Override
            public List<CostElsewhere> on(Collection<String> records) {
                return records().containsAll(records) ? List.of(COFFEE) : List.of();
            }
        };
    }
}
