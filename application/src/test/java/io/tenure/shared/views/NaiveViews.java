package io.tenure.shared.views;

import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.ViewsFixture.Customer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plainest reading of the port, for customers whose words are small letters and Chinese characters. */
record NaiveViews(Collection<Customer> customers) {

    private static final Comparator<@Nullable Object> BY_VALUE = Comparator.nullsFirst((left, right) ->
            left instanceof String text ? text.compareTo((String) right) : Long.compare(number(left), number(right)));

    List<String> ids(ViewQuery query) {
        Comparator<Customer> order = Comparator.<Customer, @Nullable Object>comparing(
                        customer -> value(customer, query.sort()), BY_VALUE)
                .thenComparing(Customer::id);
        return customers.stream()
                .filter(customer -> query.filters().stream().allMatch(filter -> matches(customer, filter)))
                .filter(customer -> query.text() == null || matches(customer, query.text()))
                .sorted(query.descending() ? order.reversed() : order)
                .map(Customer::id)
                .toList();
    }

    private static boolean matches(Customer customer, Filter filter) {
        Object value = value(customer, filter.field());
        return switch (filter) {
            case Filter.Is is -> Objects.equals(value, is.value());
            case Filter.In in -> in.values().stream().anyMatch(any -> Objects.equals(any, value));
            case Filter.Between between ->
                value != null
                        && (between.from() == null || BY_VALUE.compare(value, between.from()) >= 0)
                        && (between.to() == null || BY_VALUE.compare(value, between.to()) < 0);
        };
    }

    private static boolean matches(Customer customer, String text) {
        List<String> typed = Arrays.asList(text.split(" ", -1));
        List<String> texts = Stream.concat(Stream.of(customer.name()), customer.notes().stream())
                .toList();
        return IntStream.range(0, typed.size())
                .allMatch(i -> texts.stream().anyMatch(own -> has(own, typed.get(i), i == typed.size() - 1)));
    }

    private static boolean has(String own, String word, boolean unfinished) {
        if (word.codePointAt(0) > 0x7f) {
            return own.replace(" ", "").contains(word);
        }
        return Arrays.stream(own.split(" ", -1)).anyMatch(unfinished ? o -> o.startsWith(word) : word::equals);
    }

    private static @Nullable Object value(Customer customer, @Nullable String field) {
        return switch (field) {
            case null -> customer.id();
            case "name" -> customer.name();
            case "owner" -> customer.owner();
            case "visits" -> customer.visits();
            case "vip" -> customer.vip();
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static long number(Object value) {
        return value instanceof Boolean flag ? (flag ? 1 : 0) : (Long) value;
    }
}
