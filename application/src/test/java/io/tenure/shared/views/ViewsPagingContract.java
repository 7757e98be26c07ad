package io.tenure.shared.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tenure.shared.views.ViewQuery.Filter.Between;
import io.tenure.shared.views.ViewQuery.Filter.In;
import io.tenure.shared.views.ViewQuery.Filter.Is;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the ports {@link Views} and {@link ViewQuery} say about filters, order, pages and cursors. */
abstract class ViewsPagingContract extends ViewsTransactionContract {

    @Test
    void findsTheViewsOfSomeIdsInTheirOrder() {
        storeMany(5);
        assertThat(views.findAll(CUSTOMERS, List.of("c003", "none", "c001", "c003", "it's \"odd\"")))
                .extracting(Customer::id)
                .containsExactly("c003", "c001");
        assertThat(views.findAll(CUSTOMERS, List.of())).isEmpty();
    }

    @Test
    void keepsAViewAsItWas() {
        Customer full = new Customer(
                "id'\"%_", "Zoë\n\u0000 名字 😀", "o", Long.MAX_VALUE, false, List.of("x", ""), Map.of("b", 1L, "a", 2L));
        store(full);
        assertThat(views.find(CUSTOMERS, "id'\"%_")).contains(full);
        assertThat(ids(where(new Is("visits", Long.MAX_VALUE), new Is("name", full.name()))))
                .containsExactly(full.id());
    }

    @Test
    void ordersNullFirstThenFalseTrueNumbersAndStringsByCodePoint() {
        store(
                customer("1", "b", null, 5L),
                customer("2", "\uD83D\uDE00", "x", -5L),
                customer("3", "\uFF5E", "x", null),
                customer("4", "B", "y", 0L));
        assertThat(ids(sorted(all(), "visits", false))).containsExactly("3", "2", "4", "1");
        assertThat(ids(sorted(all(), "visits", true))).containsExactly("1", "4", "2", "3");
        assertThat(ids(sorted(all(), "owner", false))).containsExactly("1", "2", "3", "4");
        assertThat(ids(sorted(all(), "owner", true))).containsExactly("4", "3", "2", "1");
        assertThat(ids(sorted(all(), "name", false))).containsExactly("4", "1", "3", "2");
        assertThat(ids(sorted(all(), null, true))).containsExactly("4", "3", "2", "1");
    }

    @Test
    void filtersByEqualityChoiceAndRange() {
        store(customer("1", "a", "x", 1L), customer("2", "b", "y", 2L), customer("3", "c", null, null));
        assertThat(ids(where(new Is("owner", null)))).containsExactly("3");
        assertThat(ids(where(new In("owner", Arrays.asList("x", null, "x"))))).containsExactly("1", "3");
        assertThat(ids(where(new In("owner", List.of())))).isEmpty();
        assertThat(ids(where(new Between("visits", 1L, 2L)))).containsExactly("1");
        assertThat(ids(where(new Between("visits", 1L, null)))).containsExactly("1", "2");
        assertThat(ids(where(new Between("visits", null, 2L)))).containsExactly("1");
        assertThat(ids(where(new Between("visits", null, null)))).containsExactly("1", "2");
        assertThat(ids(where(new Is("owner", "x"), new Is("owner", "y")))).isEmpty();
        assertThat(ids(where(new Is("owner", "x"), new Between("name", "a", "b"))))
                .containsExactly("1");
    }

    @Test
    void pagesInBothDirectionsUntilThereIsNoCursor() {
        storeMany(50);
        List<String> expected = ids(sorted(all(), "visits", true));
        assertThat(expected).hasSize(50).startsWith("c049", "c048");
        assertThat(allIds(sorted(all(), "visits", true), 7)).isEqualTo(expected);
        assertThat(allIds(sorted(all(), "visits", false), 10)).isEqualTo(expected.reversed());
        assertThat(views.page(CUSTOMERS, from(all(), null, 50)).next()).isNull();
        assertThat(views.page(CUSTOMERS, from(all(), null, 49)).next()).isNotNull();
    }

    @Test
    void pagesThroughEqualValuesAndNulls() {
        for (String id : List.of("a", "b", "c", "d", "e")) {
            store(customer(id, "same", null, id.equals("c") ? 1L : null));
        }
        assertThat(allIds(sorted(all(), "name", false), 2)).containsExactly("a", "b", "c", "d", "e");
        assertThat(allIds(sorted(all(), "visits", false), 1)).containsExactly("a", "b", "d", "e", "c");
        assertThat(allIds(sorted(all(), "visits", true), 1)).containsExactly("c", "e", "d", "b", "a");
    }

    @Test
    void cursorsStayInPlaceWhileViewsComeAndGo() {
        storeMany(10);
        ViewQuery byName = sorted(all(), "name", false);
        Page<Customer> first = views.page(CUSTOMERS, from(byName, null, 3));
        store(customer("early", "name0005"), customer("late", "name0045"));
        try (ViewTransaction transaction = views.begin("p")) {
            transaction.delete(CUSTOMERS, "c002");
            transaction.delete(CUSTOMERS, "c003");
            transaction.commit();
        }
        assertThat(ids(from(byName, first.next(), 3))).containsExactly("c004", "late", "c005");
    }

    @Test
    void cursorsAreFitForUrlsAndShowNoContent() {
        store(customer("a", "Secret Name"), customer("b", "Secret Name"));
        String cursor = views.page(CUSTOMERS, from(sorted(all(), "name", false), null, 1))
                .next();
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(new String(java.util.Base64.getUrlDecoder().decode(cursor), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("Secret");
    }

    @Test
    void refusesACursorThatIsNotOfTheQuery() {
        storeMany(10);
        String cursor = views.page(CUSTOMERS, from(all(), null, 3)).next();
        assertThat(ids(from(all(), cursor, 5))).startsWith("c003");
        List<ViewQuery> others = List.of(
                sorted(all(), "name", false), sorted(all(), null, true), where(new Is("owner", "o1")), searching("n"));
        for (ViewQuery other : others) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> views.page(CUSTOMERS, from(other, cursor, 5)))
                    .withMessageContaining("cursor");
        }
        for (String bad : List.of("", "x", "not a cursor", "AAAA", cursor + "A", "%00", "é", "A".repeat(10_000))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> views.page(CUSTOMERS, from(all(), bad, 5)))
                    .withMessageContaining("cursor");
        }
    }

    @Test
    void refusesUnknownFieldsOddValuesAndLimitsOutOfRange() {
        for (ViewQuery bad : List.of(
                sorted(all(), "shoe", false),
                sorted(all(), "name; DROP TABLE x", false),
                where(new Is("shoe", 1L)),
                where(new Is("visits", 1)),
                where(new In("visits", List.of(1.5))),
                from(all(), null, 0),
                from(all(), null, 1_001))) {
            assertThatIllegalArgumentException().isThrownBy(() -> views.page(CUSTOMERS, bad));
        }
    }

    @Test
    void countsUpToALimit() {
        storeMany(100);
        assertThat(views.count(CUSTOMERS, all(), 1_000)).isEqualTo(100);
        assertThat(views.count(CUSTOMERS, all(), 100)).isEqualTo(100);
        assertThat(views.count(CUSTOMERS, all(), 99)).isEqualTo(99);
        assertThat(views.count(CUSTOMERS, all(), 0)).isZero();
        assertThat(views.count(CUSTOMERS, where(new Is("owner", "o1")), 1_000)).isEqualTo(33);
        assertThat(views.count(CUSTOMERS, where(new Is("owner", "o1"), new Between("visits", 0L, 10L)), 1_000))
                .isEqualTo(3);
        assertThat(views.count(CUSTOMERS, searching("name01"), 1_000)).isEqualTo(10);
        assertThat(views.count(CUSTOMERS, searching("name"), 5)).isEqualTo(5);
        assertThat(views.count(CUSTOMERS, where(new In("owner", List.of())), 5)).isZero();
        assertThat(views.count(CUSTOMERS, from(sorted(all(), "name", true), "ignored", 1), 1_000))
                .isEqualTo(100);
    }
}
