package io.tenure.shared.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that an index answers must read no more rows than they show: nothing is sorted, nothing scanned. */
class SqliteViewPlanTest {

    @TempDir
    Path directory;

    private final ViewTable<?> table = new ViewTable<>(SyntheticCustomers.TYPE, SyntheticCustomers.OWNED.projection());
    private SqliteViews views;

    @BeforeEach
    void open() {
        views = SqliteViews.open(directory.resolve("views.db"), List.of(SyntheticCustomers.OWNED));
    }

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void walksOneStretchOfTheIndexFromTheCursorOn() {
        String plan = plan("lastInteractionAt", new Filter.Is("owner", "me"));
        assertThat(plan)
                .contains("SEARCH view_customer USING COVERING INDEX view_customer_4 (f_owner=? AND (f_lastInteraction")
                .doesNotContain("TEMP B-TREE");
    }

    @Test
    void mergesTheStretchesOfSomeValues() {
        String plan = plan("lastInteractionAt", new Filter.In("owner", List.of("me", "you", "she")));
        assertThat(plan).contains("MERGE (UNION ALL)").doesNotContain("TEMP B-TREE");
        assertThat(plan.split("SEARCH view_customer USING COVERING INDEX", -1)).hasSize(4);
    }

    @Test
    void walksAllInTheOrderOfTheirIds() {
        assertThat(plan(null))
                .contains("SEARCH view_customer USING COVERING INDEX view_customer_id (id<?)")
                .doesNotContain("TEMP B-TREE");
    }

    @Test
    void looksForFewViewsThroughOneIndexOfThoseThatSettleTheSame() {
        ViewQuery ofOwner = new ViewQuery(
                List.of(new Filter.Is("owner", "me"), new Filter.Is("country", "SE")), null, null, true, null, 50);
        ViewQuery ofOwnerLately = new ViewQuery(
                List.of(new Filter.Is("owner", "me"), new Filter.Between("lastInteractionAt", 5L, null)),
                null,
                null,
                true,
                null,
                50);

        assertThat(ViewPath.narrowing(table, table.conditions(ofOwner)))
                .extracting(path -> path.settled().size(), path -> path.left().size())
                .containsExactly(tuple(1, 1));
        assertThat(ViewPath.narrowing(table, table.conditions(ofOwnerLately)))
                .extracting(path -> path.index().columns(), path -> path.left().size())
                .containsExactly(tuple(List.of("f_owner", "f_lastInteractionAt"), 0));
    }

    private String plan(@Nullable String sort, Filter... filters) {
        ViewQuery query = new ViewQuery(List.of(filters), null, sort, true, null, 50);
        String column = table.sortColumn(query.sort());
        ViewOrder order = new ViewOrder(column, true, Optional.of(new ViewPlace(5L, "id")));
        ViewPath path =
                ViewPath.inOrderOf(column, table, table.conditions(query)).orElseThrow();
        ViewWalk walk = new ViewWalk(table, order, path, ViewSearch.of(query.text()));
        assertThat(walk.settlesAll()).isTrue();
        return views.read(connection -> String.join(
                "\n",
                connection.list(
                        ViewSql.of("EXPLAIN QUERY PLAN ").plus(walk.matches(51, 51)), row -> row.getString(4))));
    }
}
