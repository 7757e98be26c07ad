package io.tenure.shared.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.views.ViewQuery.Filter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every sentence of the port {@link Views}, to be kept by every engine: subclass it and say how to open one. Here pages
 * of random customers are compared with what {@link NaiveViews} says.
 */
public abstract class ViewsContract extends ViewsSearchContract {

    private static final List<String> WORDS = List.of("ab", "abc", "b", "bc", "zeta", "公", "司公", "上海公司");
    private static final List<@Nullable String> OWNERS = Arrays.asList("x", "y", "z", null);

    @ParameterizedTest
    @ValueSource(ints = {10, 300, 10_000})
    void agreesWithANaiveSearch(int size) {
        int customers = Math.min(size, mostCustomers());
        RandomGenerator random = new SplittableRandom(customers);
        Map<String, Customer> stored = new HashMap<>();
        for (int round = 0; round < 3; round++) {
            change(customers, random, stored);
            NaiveViews naive = new NaiveViews(stored.values());
            for (int i = 0; i < (customers > 1_000 ? 25 : 120); i++) {
                ViewQuery query = query(random);
                List<String> expected = naive.ids(query);
                int pageSize = 1 + random.nextInt(Math.min(1_000, 1 + expected.size() / 2 + random.nextInt(20)));
                assertThat(allIds(query, Math.max(pageSize, expected.size() / 20)))
                        .as(query.toString())
                        .isEqualTo(expected);
                long atMost = random.nextInt(1, 2 * customers);
                assertThat(views.count(CUSTOMERS, query, atMost))
                        .as(query.toString())
                        .isEqualTo(Math.min(atMost, expected.size()));
            }
        }
    }

    @Test
    void findsManyWhereverTheyStandInTheOrder() {
        int customers = Math.min(22_000, mostCustomers());
        List<Customer> stored = IntStream.range(0, customers)
                .mapToObj(i -> customer(
                        "c" + i,
                        i < customers / 2
                                ? "abc" + i % 7
                                : "zeta%d marianne %s".formatted(i % 5, i % 11 == 0 ? "司公" : "公司"),
                        OWNERS.get(i % 4),
                        i % 100L))
                .toList();
        store(stored.toArray(Customer[]::new));
        NaiveViews naive = new NaiveViews(stored);
        for (String text : List.of("mari", "ab", "公司", "zeta1 mari")) {
            for (String sort : List.of("name", "visits")) {
                for (boolean descending : new boolean[] {false, true}) {
                    for (List<Filter> filters :
                            List.<List<Filter>>of(List.of(), List.of(new Filter.Between("visits", 3L, null)))) {
                        ViewQuery query = new ViewQuery(filters, text, sort, descending, null, 1);
                        assertThat(allIds(query, 1_000)).as(query.toString()).isEqualTo(naive.ids(query));
                    }
                }
            }
        }
    }

    /** So many customers are searched at most; fewer where the engine of the test has to read all for each search. */
    protected int mostCustomers() {
        return Integer.MAX_VALUE;
    }

    private void change(int customers, RandomGenerator random, Map<String, Customer> stored) {
        try (ViewTransaction transaction = views.begin("p")) {
            for (int i = 0; i < customers; i++) {
                String id = "c" + random.nextInt(customers);
                if (random.nextInt(10) == 0) {
                    transaction.delete(CUSTOMERS, id);
                    stored.remove(id);
                } else {
                    Customer customer = customer(id, random);
                    transaction.put(CUSTOMERS, customer);
                    stored.put(id, customer);
                }
            }
            transaction.commit();
        }
    }

    private static Customer customer(String id, RandomGenerator random) {
        return new Customer(
                id,
                words(random),
                OWNERS.get(random.nextInt(4)),
                random.nextInt(5) == 0 ? null : random.nextLong(-3, 4),
                random.nextInt(3) == 0 ? null : random.nextBoolean(),
                random.nextBoolean() ? List.of() : List.of(words(random)),
                Map.of());
    }

    private static String words(RandomGenerator random) {
        return String.join(
                " ",
                IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                        .toList());
    }

    private static ViewQuery query(RandomGenerator random) {
        List<Filter> filters = new ArrayList<>();
        IntStream.range(0, random.nextInt(3)).forEach(i -> filters.add(filter(random)));
        List<@Nullable String> sorts = Arrays.asList("name", "owner", "visits", "vip", null);
        return new ViewQuery(
                filters,
                random.nextBoolean() ? null : words(random),
                sorts.get(random.nextInt(sorts.size())),
                random.nextBoolean(),
                null,
                1);
    }

    private static Filter filter(RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Filter.Is("owner", OWNERS.get(random.nextInt(4)));
            case 1 -> new Filter.In("owner", OWNERS.subList(0, random.nextInt(5)));
            case 2 -> new Filter.Is("vip", random.nextInt(3) == 0 ? null : random.nextBoolean());
            case 3 -> new Filter.In("visits", List.of(random.nextLong(-3, 4), random.nextLong(-3, 4)));
            case 4 ->
                new Filter.Between(
                        "visits",
                        random.nextBoolean() ? null : random.nextLong(-3, 2),
                        random.nextBoolean() ? null : random.nextLong(0, 4));
            default ->
                new Filter.Between("name", random.nextBoolean() ? null : "abc", random.nextBoolean() ? null : "z");
        };
    }
}
