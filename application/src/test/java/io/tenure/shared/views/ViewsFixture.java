package io.tenure.shared.views;

import io.tenure.shared.views.ViewQuery.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Views of some customers, opened anew for each test. */
abstract class ViewsFixture {

    record Customer(
            String id,
            String name,
            @Nullable String owner,
            @Nullable Long visits,
            @Nullable Boolean vip,
            List<String> notes,
            Map<String, Long> points) {

        Customer named(String other) {
            return new Customer(id, other, owner, visits, vip, notes, points);
        }
    }

    record Note(String id, String text) {}

    static final ViewType<Customer> CUSTOMERS = new ViewType<>(
            "customer",
            Customer.class,
            Customer::id,
            List.of(
                    new ViewField<>("name", Customer::name),
                    new ViewField<>("owner", Customer::owner),
                    new ViewField<>("visits", Customer::visits),
                    new ViewField<>("vip", Customer::vip)),
            customer -> Stream.concat(Stream.of(customer.name), customer.notes.stream())
                    .toList(),
            List.of(List.of("name"), List.of("owner", "name"), List.of("owner", "visits"), List.of("vip")));

    static final ViewType<Note> NOTES =
            new ViewType<>("note", Note.class, Note::id, List.of(), note -> List.of(), List.of());

    static final OwnedViews OWNED = new OwnedViews("p", List.of(CUSTOMERS, NOTES));

    static final ViewType<Note> SIGNS =
            new ViewType<>("sign", Note.class, Note::id, List.of(), note -> List.of(), List.of());

    /** Those of another projection. */
    static final OwnedViews OTHERS = new OwnedViews("q", List.of(SIGNS));

    protected Views views;

    protected abstract Views open(List<OwnedViews> owned);

    protected abstract void close(Views opened);

    @BeforeEach
    void openViews() {
        views = open(List.of(OWNED, OTHERS));
    }

    @AfterEach
    void closeViews() {
        close(views);
    }

    static Customer customer(String id, String name) {
        return new Customer(id, name, null, null, null, List.of(), Map.of());
    }

    static Customer customer(String id, String name, @Nullable String owner, @Nullable Long visits) {
        return new Customer(id, name, owner, visits, null, List.of(), Map.of());
    }

    void store(Customer... customers) {
        try (ViewTransaction transaction = views.begin("p")) {
            for (Customer customer : customers) {
                transaction.put(CUSTOMERS, customer);
            }
            transaction.commit();
        }
    }

    /** Customers {@code c000} to {@code c<n-1>}, named alike. */
    void storeMany(int n) {
        store(IntStream.range(0, n)
                .mapToObj(i -> customer("c%03d".formatted(i), "name%03d".formatted(i), "o" + i % 3, (long) i))
                .toArray(Customer[]::new));
    }

    static ViewQuery all() {
        return new ViewQuery(List.of(), null, null, false, null, 1_000);
    }

    static ViewQuery where(Filter... filters) {
        return new ViewQuery(List.of(filters), null, null, false, null, 1_000);
    }

    static ViewQuery searching(String text) {
        return new ViewQuery(List.of(), text, null, false, null, 1_000);
    }

    static ViewQuery from(ViewQuery query, @Nullable String after, int limit) {
        return new ViewQuery(query.filters(), query.text(), query.sort(), query.descending(), after, limit);
    }

    static ViewQuery sorted(ViewQuery query, @Nullable String sort, boolean descending) {
        return new ViewQuery(query.filters(), query.text(), sort, descending, query.after(), query.limit());
    }

    List<String> ids(ViewQuery query) {
        return views.page(CUSTOMERS, query).views().stream().map(Customer::id).toList();
    }

    /** Follows the cursors to the end. */
    List<String> allIds(ViewQuery query, int pageSize) {
        List<String> ids = new ArrayList<>();
        String after = null;
        do {
            Page<Customer> page = views.page(CUSTOMERS, from(query, after, pageSize));
            page.views().forEach(customer -> ids.add(customer.id));
            after = page.next();
        } while (after != null);
        return ids;
    }
}
