package io.tenure.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.facts.domain.RecentlyBought.Bought;
import io.tenure.relationship.events.LineItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CategorySpecification {

    @Test
    void thoseOfTheItemsBoughtAreKeptTheNewestFirst() {
        Story ada = Story.registered()
                .boughtItems("2026-01-10T09:00:00Z", item("red", "1", "wine"), item("mug", "1", null))
                .boughtItems("2026-01-12T09:00:00Z", item("brie", "1", " cheese "), item("white", "2", "wine"));

        assertThat(ada.facts().categories().list())
                .containsExactly(new Bought("cheese", day("2026-01-12")), new Bought("wine", day("2026-01-12")));
        assertThat(ada.stepByStep()).isEqualTo(ada.facts());
        assertThat(column(ada)).isEqualTo(List.of("cheese", "wine"));
    }

    @Test
    void whatCameBackOrIsInNoneBringsNone() {
        Story ada = Story.registered()
                .boughtItems(
                        "2026-01-10T09:00:00Z", item("red", "-1", "wine"), item("a", "1", "  "), item("b", "1", ""));

        assertThat(ada.facts().categories()).isEqualTo(RecentlyBought.NOTHING);
        assertThat(column(ada)).isEqualTo(List.of());
    }

    @Test
    void theSixteenBoughtLastAreKept() {
        Story ada = Story.registered();
        IntStream.rangeClosed(1, 20)
                .forEach(day ->
                        ada.boughtItems("2026-01-%02dT09:00:00Z".formatted(day), item("sku", "1", "category " + day)));

        assertThat(ada.facts().categories().names())
                .hasSize(RecentlyBought.MOST)
                .startsWith("category 20", "category 19")
                .doesNotContain("category 4");
    }

    @Test
    void thoseOfAMergedRecordAreCountedIn() {
        CustomerFacts ada = Story.registered()
                .boughtItems("2026-01-10T09:00:00Z", item("red", "1", "wine"))
                .facts();
        CustomerFacts other = Story.registered()
                .boughtItems("2026-01-11T09:00:00Z", item("brie", "1", "cheese"))
                .facts();

        assertThat(ada.plus(other).categories().names()).containsExactly("cheese", "wine");
    }

    private static @Nullable Object column(Story story) {
        return FactColumns.list().stream()
                .filter(fact -> fact.column().name().equals("categories"))
                .findFirst()
                .orElseThrow()
                .value(story.on("2026-02-01"));
    }

    private static LineItem item(String sku, String quantity, @Nullable String category) {
        return new LineItem(sku, null, new BigDecimal(quantity), null, category);
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }
}
